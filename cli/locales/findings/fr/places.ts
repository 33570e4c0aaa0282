/** French: the rules of places. Keys are the English texts. */

/** Templates of messages. */
export const messages: Readonly<Record<string, string>> = {
    "{resource} {how} {place}, {countries}, which is outside {allowed}. {instead}":
        "{resource} {how} {place} ({countries}), hors des juridictions admises ({allowed}). {instead}",
    "{resource} {how} {place}, and nothing proves that this place is within {allowed}. {instead}":
        "{resource} {how} {place}, et rien ne prouve que ce lieu soit dans les juridictions admises ({allowed}). {instead}",
    "{resource} {how} {place}, which belongs to no country. {instead} If the type has no other place, accept it with a reason in the setting acceptedGlobalTypes.":
        "{resource} {how} {place}, qui n'appartient à aucun pays. {instead} Si le type n'a pas d'autre lieu, acceptez-le avec un motif dans le réglage acceptedGlobalTypes.",
    "{resource} {how} {place}: {why}. Serve it from a region within {allowed}, or accept the type with a reason in the setting acceptedGlobalTypes.":
        "{resource} {how} {place} : {why}. Servez cette ressource depuis une région des juridictions admises ({allowed}), ou acceptez le type avec un motif dans le réglage acceptedGlobalTypes.",
    "{resource} {how} {place}, which the catalog does not know as a place of {provider}. {instead} If it exists, add it with its country and source to the setting additionalRegions.":
        "{resource} {how} {place}, que le catalogue ne connaît pas parmi les lieux du fournisseur {provider}. {instead} Si ce lieu existe, ajoutez-le avec son pays et sa source au réglage additionalRegions.",
    "{resource} {how} {place}, a place of {owner}, but its provider works in {cloud}. Correct one of the two.":
        "{resource} {how} {place}, un lieu de {owner}, alors que son fournisseur travaille dans {cloud}. Corrigez l'un des deux.",
    "The location of {resource} is unknown: '{path}' holds the word '{word}' where a value belongs. A variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.":
        "Le lieu de {resource} est inconnu : « {path} » contient le mot « {word} » à la place d'une valeur. Une variable n'est pas définie, ou une sortie a été insérée dans un texte. Définissez la variable, ou employez pulumi.interpolate.",
    "The location of {resource} cannot be judged: the setting {setting} of its provider does not tell in which cloud it works.":
        "Le lieu de {resource} ne peut pas être jugé : le réglage {setting} de son fournisseur ne dit pas dans quel cloud il travaille.",
    "The location of {resource} cannot be judged: '{path}' names a site, such as a building where networks meet, and the catalog knows no sites. Add it with its country and source to the setting additionalRegions.":
        "Le lieu de {resource} ne peut pas être jugé : « {path} » nomme un site, tel qu'un bâtiment où des réseaux se rejoignent, et le catalogue ne connaît aucun site. Ajoutez-le avec son pays et sa source au réglage additionalRegions.",
    "The location of {resource} is unknown until deployment: '{path}' is computed.":
        "Le lieu de {resource} est inconnu avant le déploiement : « {path} » est calculé.",
    "The location of {resource} is unknown: it sets no '{path}', and its resource group is not part of this program. Set '{path}', or declare the group here.":
        "Le lieu de {resource} est inconnu : « {path} » n'est pas défini, et son groupe de ressources ne fait pas partie de ce programme. Définissez « {path} », ou déclarez le groupe ici.",
    "The location of {resource} is unknown: neither it nor its provider sets '{path}'. Set one of the two.":
        "Le lieu de {resource} est inconnu : ni la ressource ni son fournisseur ne définissent « {path} ». Définissez l'un des deux.",
    "The location of {resource} is unknown: it sets no '{path}', so its provider chooses one. Set '{path}'.":
        "Le lieu de {resource} est inconnu : « {path} » n'est pas défini, donc son fournisseur en choisit un. Définissez « {path} ».",
    "The location of {resource} cannot be judged: '{path}' holds no text. Name the place as a text.":
        "Le lieu de {resource} ne peut pas être jugé : « {path} » ne contient pas de texte. Nommez le lieu par un texte.",
    "The state of {resource} contradicts itself: the input '{path}' asks for {asked}, and the output says {found}. Run 'pulumi refresh', and export the state again.":
        "L'état de {resource} se contredit : l'entrée « {path} » demande {asked}, et la sortie dit {found}. Lancez « pulumi refresh », puis exportez l'état à nouveau.",
    "The location of {resource} cannot be judged: '{path}' is a custom location, on hardware whose place only its owner knows. Add it with its country and source to the setting additionalRegions.":
        "Le lieu de {resource} ne peut pas être jugé : « {path} » est un emplacement personnalisé, sur du matériel dont seul le propriétaire connaît le lieu. Ajoutez-le avec son pays et sa source au réglage additionalRegions.",
    "{resource} {how}, so {means}. {instead}": "{resource} {how} : {means}. {instead}",
    "The place where {resource} answers requests is unknown: '{path}' names the data zone of its account, and the account is not part of this program. Declare it here, or use a regional kind such as Standard.":
        "Le lieu où {resource} répond aux requêtes est inconnu : « {path} » nomme la zone de données de son compte, et le compte ne fait pas partie de ce programme. Déclarez-le ici, ou employez un type régional tel que Standard.",
    "{resource} keeps its directory in {area}, outside {allowed}: '{path}' is {country}, and the country decides where the directory is kept. Set it to a country within {allowed}.":
        "{resource} conserve son annuaire dans une zone hors des juridictions admises ({allowed}) : {area}. « {path} » vaut {country}, et le pays décide du lieu où l'annuaire est conservé. Indiquez un pays des juridictions admises ({allowed}).",
    "Where {resource} keeps its directory is unknown: no list says where directories of {country} are kept. Set '{path}' to a country within {allowed}.":
        "Le lieu où {resource} conserve son annuaire est inconnu : aucune liste ne dit où sont conservés les annuaires de ce pays : {country}. Indiquez dans « {path} » un pays des juridictions admises ({allowed}).",
    "Where {resource} keeps its directory is unknown until deployment: '{path}' is computed, and decides it.":
        "Le lieu où {resource} conserve son annuaire est inconnu avant le déploiement : « {path} » est calculé, et en décide.",
    "{resource} is copied, {how}, to the pair of {home}: {place}, {countries}, which is outside {allowed}. {instead}":
        "{resource} a une copie, {how}, dans la région jumelée à {home} : {place} ({countries}), hors des juridictions admises ({allowed}). {instead}",
    "{resource} asks, {how}, for a copy in the pair of {home}, but no pair of that region is published, so the place of the copy is unknown. Choose redundancy within the region.":
        "{resource} demande, {how}, une copie dans la région jumelée à {home}, mais aucune n'est publiée pour cette région : le lieu de la copie est donc inconnu. Choisissez une redondance au sein de la région.",
    "Whether {resource} is copied to the pair of {home} is unknown until deployment: '{path}' is computed.":
        "On ne sait pas avant le déploiement si {resource} a une copie dans la région jumelée à {home} : « {path} » est calculé.",
    "The other side of the copy that '{path}' of {resource} asks for is unknown: it is not part of this program. Declare it here, or name it by an id with its region.":
        "L'autre côté de la copie que demande « {path} » de {resource} est inconnu : il ne fait pas partie de ce programme. Déclarez-le ici, ou nommez-le par un identifiant qui contient sa région.",
    "{resource} cannot be kept within {allowed}: {why}. Serve it from a region within {allowed}, or accept the type with a reason in the setting acceptedGlobalTypes.":
        "{resource} ne peut pas rester dans les juridictions admises ({allowed}) : {why}. Servez cette ressource depuis une région des juridictions admises ({allowed}), ou acceptez le type avec un motif dans le réglage acceptedGlobalTypes.",
    "The resources that {resource} creates are not visible: '{path}' is computed or kept elsewhere. Declare those resources in the program, or write their locations out.":
        "Les ressources que crée {resource} ne sont pas visibles : « {path} » est calculé ou conservé ailleurs. Déclarez ces ressources dans le programme, ou écrivez leurs lieux en toutes lettres.",
    "The location of {resource} cannot be judged: the catalog knows no places of {provider}. Add those you use, with country and source, to the setting additionalRegions.":
        "Le lieu de {resource} ne peut pas être jugé : le catalogue ne connaît aucun lieu de ces fournisseurs : {provider}. Ajoutez ceux que vous employez, avec leur pays et leur source, au réglage additionalRegions.",
    "The location of {resource} is ambiguous: {place} in '{path}' names places of {owners}, and not all of them are allowed. Say who operates the cluster in the setting clusters.":
        "Le lieu de {resource} est ambigu : {place} dans « {path} » nomme des lieux de {owners}, et tous ne sont pas admis. Dites dans le réglage clusters qui exploite le cluster.",
    "{resources} of {providers}: not judged, because no rule knows {them}. Accept {them} by name, with the reason, in the setting acceptedProviders.":
        "{resources} de {providers} : sans jugement, car aucune règle ne connaît {them}. Acceptez {them} par son nom, avec le motif, dans le réglage acceptedProviders.",
    "The location of the cluster of {resource} is unknown: the cluster is not part of this program, and its address does not tell. Say where it runs and who operates it in the setting clusters, under the provider '{name}'.":
        "Le lieu du cluster de {resource} est inconnu : le cluster ne fait pas partie de ce programme, et son adresse ne le dit pas. Dites où il tourne et qui l'exploite dans le réglage clusters, sous le fournisseur « {name} ».",
    "The setting additionalRegions of eu-residency names the provider {given}, which the catalog does not know. Known: {known}.":
        "Le réglage additionalRegions de eu-residency nomme le fournisseur {given}, que le catalogue ne connaît pas. Connus : {known}.",
    "The setting clusters places '{name}' in {region}, which the catalog does not know as a place of {operator}. Add its country.":
        "Le réglage clusters place « {name} » dans {region}, que le catalogue ne connaît pas parmi les lieux de {operator}. Ajoutez son pays.",
    "{resource} is a guardrail of places, and '{path}' lets in {places}, in {countries}. List only places within {allowed}.":
        "{resource} est un garde-fou sur les lieux, et « {path} » laisse entrer {places} ({countries}). N'énumérez que des lieux des juridictions admises ({allowed}).",
    "{resource} is a guardrail of places, and nothing proves that what '{path}' lets in is within {allowed}. List regions of countries within {allowed} one by one.":
        "{resource} est un garde-fou sur les lieux, et rien ne prouve que ce que « {path} » laisse entrer soit dans les juridictions admises ({allowed}). Énumérez une à une des régions de pays des juridictions admises ({allowed}).",
    "{resource} is a guardrail of places, and '{path}' holds a value that is no place of the catalog. Correct it, or list places that exist.":
        "{resource} est un garde-fou sur les lieux, et « {path} » contient une valeur qui n'est aucun lieu du catalogue. Corrigez-la, ou énumérez des lieux qui existent.",
    "{resource} is a guardrail of places, and '{path}' lets in every place. List the places within {allowed}.":
        "{resource} est un garde-fou sur les lieux, et « {path} » laisse entrer tous les lieux. Énumérez ceux des juridictions admises ({allowed}).",
    "{resource} only denies the places of '{path}', so every other place is let in. List what is allowed within {allowed}.":
        "{resource} ne fait que refuser les lieux de « {path} » : tout autre lieu est donc admis. Énumérez ce qui est admis dans les juridictions admises ({allowed}).",
    "{resource} is a guardrail of places, and '{path}' only logs what breaks it. Let it deny what is outside {allowed}.":
        "{resource} est un garde-fou sur les lieux, et « {path} » ne fait que journaliser les infractions. Faites-lui refuser ce qui est hors des juridictions admises ({allowed}).",
    "{resource} lets resources off {guardrail}, which limits their places, by '{path}'. Delete the exemption, or accept it as a deviation.":
        "{resource} exempte par « {path} » des ressources de {guardrail}, qui limite leurs lieux. Supprimez l'exemption, ou acceptez-la comme écart.",
    "{resource} is a guardrail of places that {what} by '{path}'. Check that nothing outside {allowed} is let in there.":
        "{resource} est un garde-fou sur les lieux qui {what} par « {path} ». Vérifiez que rien hors des juridictions admises ({allowed}) n'y entre.",
    "{resource} lets resources off an assignment that is not part of this program ('{path}'), which may limit their places. Check what it is.":
        "{resource} exempte des ressources d'une affectation qui ne fait pas partie de ce programme (« {path} ») et qui peut limiter leurs lieux. Vérifiez ce qu'elle est.",
    "What {resource} lets in is unknown until deployment: '{path}' is computed.":
        "Ce que {resource} laisse entrer est inconnu avant le déploiement : « {path} » est calculé.",
};

/** What rules put into the placeholders. */
export const phrases: Readonly<Record<string, string>> = {
    "is placed by '{path}' in the edge zone": "se trouve, d'après « {path} », dans la zone de bordure",
    "is placed by '{path}' in": "se trouve, d'après « {path} », dans",
    "takes the {path} of its provider:": "reprend « {path} » de son fournisseur :",
    "takes the {path} of {resource}:": "reprend « {path} » de {resource} :",
    "is planned by its {path} in": "doit se trouver, d'après « {path} », dans",
    "refers in '{path}' to something in": "renvoie par « {path} » à un élément de",
    "is answered, by '{path}', in": "répond, d'après « {path} », dans",
    "leaves '{path}' unset, which means": "ne définit pas « {path} », ce qui signifie",
    "was asked for in {asked}, and is, as its output '{path}' says, in":
        "a pour lieu demandé {asked}, et se trouve, d'après sa sortie « {path} », dans",
    "deploys, by its kubeconfig, to a cluster in": "déploie, d'après son kubeconfig, dans un cluster de",
    "runs in {resource}, which is in": "tourne dans {resource}, qui se trouve dans",
    "deploys, by the setting clusters, to": "déploie, d'après le réglage clusters, dans",
    "is copied to {resource}, by '{path}', in": "a, par « {path} », pour copie {resource}, qui se trouve dans",
    "is copied from {resource}, by '{path}', in": "est, par « {path} », une copie de {resource}, qui se trouve dans",
    "leaves '{path}' unset": "ne définit pas « {path} »",
    "says {value} in '{path}'": "indique {value} dans « {path} »",
    "sets '{path}'": "définit « {path} »",
    "because '{path}' is not set": "parce que « {path} » n'est pas défini",
    "by '{path}'": "par « {path} »",
    "{region} of {operator}": "{region} de {operator}",
    "a cluster of {operator}": "un cluster de {operator}",
    "Use a place such as {place} in {countries}.": "Employez un lieu tel que {place} ({countries}).",
    "Use a place such as {place} in {countries}, for the data and the key: data take only keys of their own location.":
        "Employez un lieu tel que {place} ({countries}) pour les données et pour la clé : les données ne prennent que des clés de leur propre lieu.",
    "The catalog knows no allowed place of this provider.":
        "Le catalogue ne connaît aucun lieu admis de ce fournisseur.",
    "The catalog knows no allowed place of this provider: add one to the setting additionalRegions if there is one.":
        "Le catalogue ne connaît aucun lieu admis de ce fournisseur : s'il y en a un, ajoutez-le au réglage additionalRegions.",
    "Name a key in a place such as {place} in {countries}.": "Nommez une clé d'un lieu tel que {place} ({countries}).",
    "Name a key in a place such as {place}.": "Nommez une clé d'un lieu tel que {place}.",
    "Name a key in a place such as {place} in {countries}, and put the data there too: data take only keys of their own location.":
        "Nommez une clé d'un lieu tel que {place} ({countries}), et mettez-y aussi les données : les données ne prennent que des clés de leur propre lieu.",
    "Name a key in a place such as {place}, and put the data there too: data take only keys of their own location.":
        "Nommez une clé d'un lieu tel que {place}, et mettez-y aussi les données : les données ne prennent que des clés de leur propre lieu.",
    "Name a key within the allowed jurisdictions.": "Nommez une clé des juridictions admises.",
    "Deploy to a cluster within {allowed}.": "Déployez dans un cluster des juridictions admises ({allowed}).",
    "Choose redundancy within the region.": "Choisissez une redondance au sein de la région.",
    "Choose redundancy within the region, or a region such as {region}, whose pair is {place}.":
        "Choisissez une redondance au sein de la région, ou une région telle que {region}, jumelée à {place}.",
    "Use {words}.": "Employez {words}.",
    "the provider": "ce fournisseur",
    "these providers": "ces fournisseurs",
    "the provider {name}": "{name}",
    "the providers {names}": "{names}",
    "the United States": "États-Unis",
    Europe: "Europe",
    "Asia Pacific": "Asie-Pacifique",
    Japan: "Japon",
    Australia: "Australie",
    "the assignment '{name}'": "l'affectation « {name} »",
    "leaves scopes out": "laisse des périmètres de côté",
    "holds for a part of the resources only": "ne vaut que pour une partie des ressources",
    "lets in what its parents let in, too": "laisse entrer aussi ce que ses parents laissent entrer",
    "requests are answered in whatever region its inference profile names":
        "les requêtes sont traitées dans la région que nomme son profil d'inférence, quelle qu'elle soit",
    "Use the model of the region, or a profile that begins with eu.":
        "Employez le modèle de la région, ou un profil qui commence par eu.",
    "snapshots go to the nearest multi-region": "les instantanés vont à la multirégion la plus proche",
    "content is served worldwide": "le contenu est servi dans le monde entier",
    "Google keeps the secret wherever it chooses": "Google conserve le secret où il le choisit",
    "Use replication.userManaged with replicas in allowed places.":
        "Employez replication.userManaged avec des répliques dans des lieux admis.",
    "content is inspected wherever Google chooses": "le contenu est inspecté où Google le choisit",
    "Name a place after it: projects/PROJECT/locations/europe-west1.":
        "Nommez un lieu à la suite : projects/PROJECT/locations/europe-west1.",
    "messages are kept in the region nearest to whoever publishes them, anywhere in the world":
        "les messages sont conservés dans la région la plus proche de qui les publie, n'importe où dans le monde",
    "List the regions that may hold them.": "Énumérez les régions qui peuvent les contenir.",
    "the agent may be in another place than its data": "l'agent peut être dans un autre lieu que ses données",
    "Keep both in one place.": "Gardez les deux dans un même lieu.",
    "data have no boundary": "les données n'ont pas de limite",
    "its addresses are announced outside Europe": "ses adresses sont annoncées hors d'Europe",
    "requests are answered in any region of the world":
        "les requêtes sont traitées dans n'importe quelle région du monde",
    "Use a regional kind such as Standard, or DataZoneStandard for an account in the EU.":
        "Employez un type régional tel que Standard, ou DataZoneStandard pour un compte de l'UE.",
    "traffic enters Azure in the region nearest to whoever sends it, anywhere in the world":
        "le trafic entre dans Azure par la région la plus proche de qui l'envoie, n'importe où dans le monde",
    "tests are answered by browsers in the region nearest to whoever runs them, anywhere in the world":
        "les essais sont exécutés par des navigateurs de la région la plus proche de qui les lance, n'importe où dans le monde",
    "Use Disabled, which keeps them in the region of the workspace.":
        "Employez Disabled, qui les garde dans la région de l'espace de travail.",
    "logs and diagnostics go to Microsoft outside the EU":
        "les journaux et les diagnostics vont à Microsoft hors de l'UE",
    "TLS ends and content is cached at edges worldwide":
        "le TLS se termine et le contenu est mis en cache sur des nœuds de bordure du monde entier",
    "an external global load balancer ends TLS at Google's edges worldwide":
        "un répartiteur de charge externe mondial termine le TLS sur les nœuds de bordure de Google dans le monde entier",
    "code and values are kept at edges worldwide":
        "le code et les valeurs sont conservés sur des nœuds de bordure du monde entier",
    "content is cached at edges worldwide": "le contenu est mis en cache sur des nœuds de bordure du monde entier",
    "content is served from a cache network worldwide": "le contenu est servi depuis un réseau de cache mondial",
    "static content is served from points around the world, and the location places only its API and staging":
        "le contenu statique est servi depuis des points du monde entier, et le lieu indiqué ne vaut que pour l'API et la préproduction",
    "traffic enters AWS's network at edges worldwide":
        "le trafic entre dans le réseau d'AWS par des nœuds de bordure du monde entier",
    "Firebase keeps it wherever it chooses, and says of none that it stays in the EU":
        "Firebase le conserve où il le choisit, et ne dit d'aucun lieu que cela reste dans l'UE",
    "a repository is kept wherever Google chooses": "un dépôt est conservé où Google le choisit",
    "accounts and sign-ins are kept in the United States":
        "les comptes et les connexions sont conservés aux États-Unis",
    "an agent of Dialogflow ES without a region is kept in the United States":
        "un agent de Dialogflow ES sans région est conservé aux États-Unis",
    "what visitors do on the page is assessed by Google wherever it chooses":
        "ce que font les visiteurs sur la page est évalué par Google où il le choisit",
};
