/** French: the rules of endpoints. Keys are the English texts. */

/** Templates of messages. */
export const messages: Readonly<Record<string, string>> = {
    "{resource} sets '{path}' to '{value}', which {operator} runs under the law of {country}. Point it at an operator at home in {allowed}.":
        "{resource} donne à « {path} » la valeur « {value} », que {operator} exploite sous ce droit : {country}. Dirigez-le vers un opérateur établi dans les juridictions admises ({allowed}).",
    "{resource} deploys to the public cloud of {operator}, under the law of {country}, and sovereignOnly is set. Point '{path}' at a cloud whose operator is at home in {allowed}.":
        "{resource} déploie dans le cloud public de {operator}, sous ce droit : {country}, et sovereignOnly est activé. Dirigez « {path} » vers un cloud dont l'opérateur est établi dans les juridictions admises ({allowed}).",
    "{resource} deploys to a cluster under {entry}, which {operator} runs under the law of {country}. Name in '{path}' a cluster whose operator is at home in {allowed}.":
        "{resource} déploie dans un cluster sous {entry}, que {operator} exploite sous ce droit : {country}. Nommez dans « {path} » un cluster dont l'opérateur est établi dans les juridictions admises ({allowed}).",
    "{resource} sets '{path}' to '{value}', whose operator is not in the catalog. If the host is right, add it with its operator to the setting additionalHosts.":
        "{resource} donne à « {path} » la valeur « {value} », dont l'opérateur n'est pas au catalogue. Si l'hôte est le bon, ajoutez-le avec son opérateur au réglage additionalHosts.",
    "{resource} sets '{path}' to '{value}'. The law that governs its operator ({operator}) is not published. If you know it, add the host to the setting additionalHosts.":
        "{resource} donne à « {path} » la valeur « {value} ». Le droit dont relève son opérateur ({operator}) n'est pas publié. Si vous le connaissez, ajoutez l'hôte au réglage additionalHosts.",
    "{resource} sets '{path}' to '{value}', which names no cloud in the catalog. Use public, or name the management host of a sovereign cloud in metadataHost.":
        "{resource} donne à « {path} » la valeur « {value} », qui ne nomme aucun cloud du catalogue. Employez public, ou nommez l'hôte de gestion d'un cloud souverain dans metadataHost.",
    "The endpoint of {resource} is unknown until deployment: '{path}' is computed.":
        "Le point d'accès de {resource} est inconnu avant le déploiement : « {path} » est calculé.",
    "The cluster of {resource} is set outside the program: '{path}' is not set, or names a file. Give the text of the kubeconfig to have it judged.":
        "Le cluster de {resource} est défini hors du programme : « {path} » n'est pas défini, ou nomme un fichier. Donnez le texte du kubeconfig pour qu'il soit jugé.",
    "{resource} deploys to a cluster whose address in '{path}' is not in the catalog, so its operator is unknown. Add the host with its operator to the setting additionalHosts.":
        "{resource} déploie dans un cluster dont l'adresse dans « {path} » n'est pas au catalogue, et son opérateur est donc inconnu. Ajoutez l'hôte avec son opérateur au réglage additionalHosts.",
    "{resource} deploys to a cluster under {entry}. The law that governs its operator ({operator}) is not published. If you know it, add the host to the setting additionalHosts.":
        "{resource} déploie dans un cluster sous {entry}. Le droit dont relève son opérateur ({operator}) n'est pas publié. Si vous le connaissez, ajoutez l'hôte au réglage additionalHosts.",
    "{resource} sets '{path}' to an endpoint in {region}, in {country}. Name an endpoint of a region in {allowed}, or the global one of your cloud.":
        "{resource} dirige « {path} » vers un point d'accès de {region} ({country}). Nommez un point d'accès d'une région des juridictions admises ({allowed}), ou le point d'accès mondial de votre cloud.",
    "{resource} signs in to further tenants by '{path}'. Who administers them is not known: check that each is your own.":
        "{resource} ouvre par « {path} » l'accès à d'autres locataires. On ne sait pas qui les administre : vérifiez que chacun est à vous.",
    "{resource} sets '{path}' without 'metadataHost', so nothing says which cloud signs it in. Name the management host in 'metadataHost'.":
        "{resource} définit « {path} » sans « metadataHost », et rien ne dit donc quel cloud ouvre la session. Nommez l'hôte de gestion dans « metadataHost ».",
    "'{path}' of {resource} is not a kubeconfig that can be read, so its cluster is unknown.":
        "« {path} » de {resource} n'est pas un kubeconfig lisible, et son cluster est donc inconnu.",
    "{resource} manages a service that {operator} runs under the law of {country}, whatever region it is in. Use a service whose operator is at home in {allowed}, or run one of your own.":
        "{resource} gère un service que {operator} exploite sous ce droit : {country}, quelle que soit sa région. Employez un service dont l'opérateur est établi dans les juridictions admises ({allowed}), ou exploitez-en un vous-même.",
    "{resource} manages the public cloud of {operator}, under the law of {country}, and sovereignOnly is set. Use a cloud whose operator is at home in {allowed}.":
        "{resource} gère le cloud public de {operator}, sous ce droit : {country}, et sovereignOnly est activé. Employez un cloud dont l'opérateur est établi dans les juridictions admises ({allowed}).",
    "{resource} manages what {operator} runs. Under whose law {operator} stands is not published, so nothing is proven.":
        "{resource} gère ce qu'exploite {operator}. Le droit dont relève {operator} n'est pas publié, donc rien n'est prouvé.",
    "Who runs what {resource} manages is not known: '{setting}' is not set, is computed, or names a host that is not in the catalog. Set it, or add the host with its operator to the setting additionalHosts.":
        "On ne sait pas qui exploite ce que gère {resource} : « {setting} » n'est pas défini, est calculé, ou nomme un hôte absent du catalogue. Définissez-le, ou ajoutez l'hôte avec son opérateur au réglage additionalHosts.",
    "{resource} manages what {operator} runs under the law of {country}, and the stack holds data of the class {class}. Use a cloud whose operator is at home in {allowed}.":
        "{resource} gère ce que {operator} exploite sous ce droit : {country}, et la pile contient des données de la classe {class}. Employez un cloud dont l'opérateur est établi dans les juridictions admises ({allowed}).",
    "{resource} manages what {operator} runs, which is not qualified by {schemes}, and the stack holds data of the class {class}. {qualified}":
        "{resource} gère ce qu'exploite {operator}, sans qualification {schemes}, et la pile contient des données de la classe {class}. {qualified}",
    "{resource} manages what {operator} runs in {place}, where no offer is qualified by {schemes}, and the stack holds data of the class {class}. {qualified}":
        "{resource} gère ce que {operator} exploite dans {place}, où aucune offre n'a la qualification {schemes}, et la pile contient des données de la classe {class}. {qualified}",
    "{resource} manages what {operator} runs, and the stack holds data of the class {class}. {operator} is qualified for {offer}, of which the places are not published: check that the stack is part of that offer.":
        "{resource} gère ce qu'exploite {operator}, et la pile contient des données de la classe {class}. {operator} a une qualification pour {offer}, dont les lieux ne sont pas publiés : vérifiez que la pile fait partie de cette offre.",
    "{resource} manages what {operator} runs, and the stack holds data of the class {class}. {qualified} In which place the stack is nobody can tell before the deployment.":
        "{resource} gère ce qu'exploite {operator}, et la pile contient des données de la classe {class}. {qualified} En quel lieu est la pile, nul ne peut le dire avant le déploiement.",
    "{resource} pulls '{image}' from {registry}, which {operator} runs under the law of {country}. Mirror the image in a registry of your own, or of an operator at home in {allowed}, and name that in '{path}'.":
        "{resource} tire « {image} » de {registry}, que {operator} exploite sous ce droit : {country}. Répliquez l'image dans un registre à vous, ou d'un opérateur établi dans les juridictions admises ({allowed}), et nommez-le dans « {path} ».",
    "{resource} pushes '{image}' to {registry}, which {operator} runs under the law of {country}. Push it to a registry of your own, or of an operator at home in {allowed}, and name that in '{path}'.":
        "{resource} pousse « {image} » vers {registry}, que {operator} exploite sous ce droit : {country}. Poussez-la vers un registre à vous, ou d'un opérateur établi dans les juridictions admises ({allowed}), et nommez-le dans « {path} ».",
    "{resource} keeps copies of images from {registry}, which {operator} runs under the law of {country}. New images stop when that registry does: fill the registry yourself, or name in '{path}' an upstream whose operator is at home in {allowed}.":
        "{resource} garde des copies d'images de {registry}, que {operator} exploite sous ce droit : {country}. Les nouvelles images s'arrêtent avec ce registre : remplissez le registre vous-même, ou nommez dans « {path} » une source dont l'opérateur est établi dans les juridictions admises ({allowed}).",
    "{resource} {uses} '{image}' {from} {registry}, in the public cloud of {operator}, under the law of {country}, and sovereignOnly is set. Mirror the image in a registry of your own, or of an operator at home in {allowed}, and name that in '{path}'.":
        "{resource} {uses} « {image} » {from} {registry}, dans le cloud public de {operator}, sous ce droit : {country}, et sovereignOnly est activé. Répliquez l'image dans un registre à vous, ou d'un opérateur établi dans les juridictions admises ({allowed}), et nommez-le dans « {path} ».",
    "{resource} {uses} '{image}' {from} {registry}, whose operator is not in the catalog. If the registry is your own, or its operator is at home in {allowed}, add it to the setting registries.":
        "{resource} {uses} « {image} » {from} {registry}, dont l'opérateur n'est pas au catalogue. Si le registre est à vous, ou si son opérateur est établi dans les juridictions admises ({allowed}), ajoutez-le au réglage registries.",
    "The image of {resource} is unknown until deployment: '{path}' is computed.":
        "L'image de {resource} est inconnue avant le déploiement : « {path} » est calculé.",
    "'{path}' of {resource} holds the word '{word}' where a value belongs, so its registry is unknown: a variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.":
        "« {path} » de {resource} contient le mot « {word} » à la place d'une valeur, et son registre est donc inconnu : une variable n'est pas définie, ou une sortie a été insérée dans un texte. Définissez la variable, ou employez pulumi.interpolate.",
    "'{path}' of {resource} is not an image reference, so its registry is unknown.":
        "« {path} » de {resource} n'est pas une référence d'image, et son registre est donc inconnu.",
    "The images of {resource} are named in a file inside '{path}', which is not read. Name each image on a resource of its own.":
        "Les images de {resource} sont nommées dans un fichier de « {path} », qui n'est pas lu. Nommez chaque image sur une ressource à elle.",
    "{resource} pulls '{image}' by a tag, which whoever runs the registry can point elsewhere. Add the digest in '{path}': name:tag@sha256:….":
        "{resource} tire « {image} » par une étiquette, que celui qui exploite le registre peut faire pointer ailleurs. Ajoutez l'empreinte dans « {path} » : nom:étiquette@sha256:….",
    "{resource} names {entry} in '{path}', {what}. {operator} runs it under the law of {country}. {remedy} at home in {allowed}.":
        "{resource} nomme dans « {path} » {entry}, {what}. {operator} l'exploite sous ce droit : {country}. {remedy} établi dans les juridictions admises ({allowed}).",
    "{resource} names {entry} in '{path}', {what} in the public cloud of {operator}, under the law of {country}, and sovereignOnly is set. {remedy} at home in {allowed}.":
        "{resource} nomme dans « {path} » {entry}, {what}, dans le cloud public de {operator}, sous ce droit : {country}, et sovereignOnly est activé. {remedy} établi dans les juridictions admises ({allowed}).",
    "{resource} names {entry} in '{path}', {what}. The law that governs its operator ({operator}) is not published. If you know it, add the host to the setting additionalHosts.":
        "{resource} nomme dans « {path} » {entry}, {what}. Le droit dont relève son opérateur ({operator}) n'est pas publié. Si vous le connaissez, ajoutez l'hôte au réglage additionalHosts.",
    "The host that {resource} names in '{path}' is unknown: it holds the word '{word}' where a value belongs. A variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.":
        "L'hôte que {resource} nomme dans « {path} » est inconnu : le mot « {word} » y est à la place d'une valeur. Une variable n'est pas définie, ou une sortie a été insérée dans un texte. Définissez la variable, ou employez pulumi.interpolate.",
    "'{path}' of {resource} is too large or too deeply nested to be read whole, so the hosts in it are unknown.":
        "« {path} » de {resource} est trop grand ou trop profondément imbriqué pour être lu en entier, et ses hôtes sont donc inconnus.",
    "The plugin of {resource} is downloaded from {entry}, which {operator} runs under the law of {country}. Mirror it on a server of your own, or of an operator at home in {allowed}, and name that in pluginDownloadURL, or for all plugins in PULUMI_PLUGIN_DOWNLOAD_URL_OVERRIDES.":
        "Le plugin de {resource} est téléchargé depuis {entry}, que {operator} exploite sous ce droit : {country}. Répliquez-le sur un serveur à vous, ou d'un opérateur établi dans les juridictions admises ({allowed}), et nommez-le dans pluginDownloadURL, ou pour tous les plugins dans PULUMI_PLUGIN_DOWNLOAD_URL_OVERRIDES.",
    "{resource} serves a model of {owner}, at home in {country}, by '{path}'. Its owner can withdraw it there. Serve an open model on your own machines, or one whose owner is at home in {allowed}.":
        "{resource} sert par « {path} » un modèle de {owner}, dont le siège est ici : {country}. Son propriétaire peut y retirer le modèle. Servez un modèle ouvert sur vos machines, ou un modèle dont le propriétaire est établi dans les juridictions admises ({allowed}).",
    "{resource} serves models in the public cloud of {operator}, under the law of {country}, and sovereignOnly is set. Call a service of your own, or of an operator at home in {allowed}.":
        "{resource} sert des modèles dans le cloud public de {operator}, sous ce droit : {country}, et sovereignOnly est activé. Appelez un service à vous, ou d'un opérateur établi dans les juridictions admises ({allowed}).",
    "Whose model {resource} serves is unknown until deployment: '{path}' is computed.":
        "On ne sait pas avant le déploiement à qui est le modèle que sert {resource} : « {path} » est calculé.",
    "{resource} names a host of the public internet in '{path}', and disconnected is set. Use a host inside your network, or add it to registries or additionalHosts if it is one.":
        "{resource} nomme dans « {path} » un hôte de l'internet public, et disconnected est activé. Employez un hôte de votre réseau, ou ajoutez-le à registries ou à additionalHosts si c'en est un.",
    "{resource} manages what {operator} runs on the public internet, and disconnected is set. Use what is inside your network.":
        "{resource} gère ce que {operator} exploite sur l'internet public, et disconnected est activé. Employez ce qui est dans votre réseau.",
    "{resource} cannot be created in {cloud}. {needs}": "{resource} ne peut pas exister dans {cloud}. {needs}",
    "Whether {resource} can be created in {cloud} is unknown until deployment: '{path}' is computed.":
        "On ne sait pas avant le déploiement si {resource} peut exister dans {cloud} : « {path} » est calculé.",
    "The state lies in Pulumi Cloud, which Pulumi Corporation runs under the law of United States (US). Set backend.url to a store of your own, or of an operator at home in {allowed}.":
        "L'état est dans Pulumi Cloud, que Pulumi Corporation exploite sous le droit des États-Unis (US). Donnez à backend.url un stockage à vous, ou d'un opérateur établi dans les juridictions admises ({allowed}).",
    "The state lies in a store of an operator at home outside of {allowed}. Set backend.url to a store of your own, or of an operator there.":
        "L'état est dans un stockage d'un opérateur établi hors des juridictions admises ({allowed}). Donnez à backend.url un stockage à vous, ou d'un opérateur qui s'y trouve.",
    "Nothing says where the state lies, and without a backend Pulumi Cloud is the default: set backend.url in Pulumi.yaml.":
        "Rien ne dit où est l'état, et sans stockage indiqué Pulumi Cloud est le choix par défaut : définissez backend.url dans Pulumi.yaml.",
    "The key of the secrets in the state is held by {provider}, whose operator is at home outside of {allowed}. Use a passphrase, or Vault or OpenBao of your own (hashivault://).":
        "La clé des secrets de l'état est détenue par {provider}, dont l'opérateur est établi hors des juridictions admises ({allowed}). Employez une phrase de passe, ou un Vault ou OpenBao à vous (hashivault://).",
    "The secrets in the state are encrypted with a key of Pulumi Cloud. Set secretsprovider, or use a passphrase.":
        "Les secrets de l'état sont chiffrés avec une clé de Pulumi Cloud. Définissez secretsprovider, ou employez une phrase de passe.",
    "The stack takes its configuration from an ESC environment, which Pulumi Cloud serves. Keep it in files or in a store of your own.":
        "La pile prend sa configuration dans un environnement ESC, que sert Pulumi Cloud. Gardez-la dans des fichiers ou dans un stockage à vous.",
    "The plugins of providers are downloaded from get.pulumi.com and GitHub, whose operators are at home in the United States (US). Mirror them at an operator at home in {allowed}, and set PULUMI_PLUGIN_DOWNLOAD_URL_OVERRIDES to the mirror.":
        "Les plugins des fournisseurs sont téléchargés depuis get.pulumi.com et GitHub, dont les opérateurs sont établis aux États-Unis (US). Répliquez-les chez un opérateur établi dans les juridictions admises ({allowed}), et indiquez la réplique dans PULUMI_PLUGIN_DOWNLOAD_URL_OVERRIDES.",
    "Pulumi.yaml takes a package from {entry}, which {operator} runs under the law of {country}. Mirror it at an operator at home in {allowed}, or keep it in the project.":
        "Pulumi.yaml prend un paquet de {entry}, que {operator} exploite sous ce droit : {country}. Répliquez-le chez un opérateur établi dans les juridictions admises ({allowed}), ou gardez-le dans le projet.",
    "{resource} hands over {what}: what that creates or runs is no resource of this stack, so only the hosts and the places in its text are judged. Declare it as resources of the program, or review it by hand.":
        "{resource} transmet ceci : {what}. Ce que cela crée ou exécute n'est pas une ressource de cette pile : seuls les hôtes et les lieux de son texte sont donc jugés. Déclarez-le comme ressources du programme, ou revoyez-le à la main.",
    "{resource} is of type {type}, which is not among allowedTypes. Use a type that is, or add a prefix of it to allowedTypes after a review.":
        "{resource} est du type {type}, qui n'est pas parmi allowedTypes. Employez un type qui l'est, ou ajoutez un préfixe de celui-ci à allowedTypes après examen.",
    "{resource} hands over {what}, and refuseHatches is set: what that creates or runs is no resource of this stack. Declare it as resources of the program, or add a prefix of {type} to allowedHatches after a review.":
        "{resource} transmet ceci : {what}, et refuseHatches est activé : ce que cela crée ou exécute n'est pas une ressource de cette pile. Déclarez-le comme ressources du programme, ou ajoutez un préfixe de {type} à allowedHatches après examen.",
};

/** What rules put into the placeholders. */
export const phrases: Readonly<Record<string, string>> = {
    "which issues certificates": "qui émet des certificats",
    "Use an authority of your own, or of an operator": "Employez une autorité à vous, ou d'un opérateur",
    "a service that the workload calls": "un service qu'appelle la charge",
    "Use a service of your own, or of an operator": "Employez un service à vous, ou d'un opérateur",
    "which resolves names or tells the time": "qui résout des noms ou donne l'heure",
    "Use a server of your own, or of an operator": "Employez un serveur à vous, ou d'un opérateur",
    "which serves models": "qui sert des modèles",
    "Call a service of your own, or of an operator": "Appelez un service à vous, ou d'un opérateur",
    "from which software is fetched": "d'où viennent des logiciels",
    "Mirror it on a server of your own, or of an operator": "Répliquez-le sur un serveur à vous, ou d'un opérateur",
    "which signs users in": "qui connecte les utilisateurs",
    "Use an issuer of your own, or of an operator": "Employez un émetteur à vous, ou d'un opérateur",
    "a service of mail, meetings or files": "un service de courrier, de réunions ou de fichiers",
    "Use SOGo, BlueMind, Nextcloud, Jitsi or another service of your own, or of an operator":
        "Employez SOGo, BlueMind, Nextcloud, Jitsi ou un autre service à vous, ou d'un opérateur",
    "which receives logs, metrics, traces or alerts": "qui reçoit des journaux, des mesures, des traces ou des alertes",
    "Send them to a receiver of your own, or of an operator": "Envoyez-les à un récepteur à vous, ou d'un opérateur",
    "the setting clusters": "le réglage clusters",
    "a host": "un hôte",
    pulls: "tire",
    pushes: "pousse",
    copies: "copie",
    from: "depuis",
    to: "vers",
    "It is qualified for {offers}.": "Qualification obtenue pour : {offers}.",
    "No operator of the catalog has a qualified offer.": "Aucun opérateur du catalogue n'a d'offre qualifiée.",
    "These operators have a qualified offer: {names}.": "Ces opérateurs ont une offre qualifiée : {names}.",
    "per offer": "par offre",
    "Clusters are Autopilot only there: set enableAutopilot to true.":
        "Les clusters n'y sont qu'Autopilot : donnez à enableAutopilot la valeur true.",
    "Node pools do not exist there: clusters are Autopilot only. Delete the node pool.":
        "Les pools de nœuds n'y existent pas : les clusters n'y sont qu'Autopilot. Supprimez le pool de nœuds.",
    "a Terraform module": "un module Terraform",
    "a blueprint": "un plan de déploiement (blueprint)",
    "a chart": "un chart",
    "a chart of K3s": "un chart de K3s",
    "a command": "une commande",
    "a deployment of other resources": "un déploiement d'autres ressources",
    "a managed application, whose publisher keeps access": "une application gérée, dont l'éditeur garde l'accès",
    "a repository whose manifests are applied": "un dépôt dont les manifestes sont appliqués",
    "a resource of AWS (ACK)": "une ressource d'AWS (ACK)",
    "a resource of Azure (Azure Service Operator)": "une ressource d'Azure (Azure Service Operator)",
    "a resource of Google Cloud (Config Connector)": "une ressource de Google Cloud (Config Connector)",
    "a resource of another cloud (Crossplane)": "une ressource d'un autre cloud (Crossplane)",
    "a resource of any kind": "une ressource de toute sorte",
    "a script": "un script",
    "a script that runs at start": "un script exécuté au démarrage",
    "a template": "un modèle de déploiement",
    "a template at an address": "un modèle de déploiement à une adresse",
    "a workflow": "un workflow",
    "an extension of a cluster": "une extension d'un cluster",
    "calls to another endpoint": "des appels à un autre point d'accès",
    "code of a dynamic provider": "le code d'un fournisseur dynamique",
    "its administration to another tenant": "son administration à un autre locataire",
    manifests: "des manifestes",
    "scripts for a fleet of machines": "des scripts pour un parc de machines",
    "secrets of another store": "les secrets d'un autre magasin",
    "the deployment of manifests": "le déploiement de manifestes",
    "the reading of another stack, whose values are unknown where they are used":
        "la lecture d'une autre pile, dont les valeurs sont inconnues là où elles servent",
    "the steps of a build": "les étapes d'une construction",
    "what a Flux object names": "ce que nomme un objet Flux",
    "what an Argo CD object names": "ce que nomme un objet Argo CD",
};
