/** French: what every rule may say, and what stands beside the rules. Keys are the English texts. */

/** Templates of messages. */
export const messages: Readonly<Record<string, string>> = {
    "{resource} is not judged whole: Helm renders the chart{chart} at deployment. Use kubernetes.helm.v4.Chart, whose objects are judged, or name the images and volumes of the chart in the program.":
        "Jugement incomplet pour {resource} : Helm rend le chart{chart} au déploiement. Employez kubernetes.helm.v4.Chart, dont les objets sont jugés, ou nommez les images et les volumes du chart dans le programme.",
    "{resource} is not judged whole: a controller in the cluster deploys what it names, from the address that it names. Judge the manifests there in a check of their own.":
        "Jugement incomplet pour {resource} : un contrôleur du cluster déploie ce que nomme la ressource, depuis l'adresse qu'elle nomme. Jugez-y les manifestes par un contrôle à part.",
    "{resource} is not judged whole: a controller in the cluster creates a resource of a cloud from it, and only the places that it names are read. Declare the resource in the program to have its keys and its failover judged.":
        "Jugement incomplet pour {resource} : un contrôleur du cluster en crée une ressource d'un cloud, et seuls les lieux qui y sont nommés sont lus. Déclarez la ressource dans le programme pour que ses clés et sa bascule soient jugées.",
    "{resource} is not judged whole: a service deploys the template that it names. Declare the resources of the template in the program.":
        "Jugement incomplet pour {resource} : un service déploie le modèle que nomme la ressource. Déclarez les ressources du modèle dans le programme.",
    "{resource} is not judged: it runs a command, which can create anything. Declare what it creates as resources where you can.":
        "Aucun jugement sur {resource} : la ressource exécute une commande, qui peut tout créer. Déclarez comme ressources ce qu'elle crée, là où vous le pouvez.",
    "{resource} is not judged: it is a dynamic resource, whose code can create anything. Declare what it creates as resources where you can.":
        "Aucun jugement sur {resource} : c'est une ressource dynamique, dont le code peut tout créer. Déclarez comme ressources ce qu'elle crée, là où vous le pouvez.",
    "{resources} of {provider}: places and data are judged, and their keys are not, because no rule knows which of their inputs name a key. Judge the keys by hand.":
        "{resources} de {provider} : les lieux et les données sont jugés, mais pas les clés, car aucune règle ne sait lesquelles des entrées nomment une clé. Jugez les clés à la main.",
    "{resource} declares a resource of the type {kind} in '{path}', of which no rule knows more than the places, hosts and images that it names. Judge its keys and its failover by hand, or declare it in the program.":
        "{resource} déclare dans « {path} » une ressource du type {kind}, dont aucune règle ne connaît plus que les lieux, les hôtes et les images nommés. Jugez ses clés et sa bascule à la main, ou déclarez-la dans le programme.",
    "{resource} is not judged whole: {because}. Declare the resources outside of the callback, or judge the deployed stack with --state.":
        "Jugement incomplet pour {resource} : {because}. Déclarez les ressources hors de la fonction de rappel, ou jugez la pile déployée avec --state.",
    "{resource} is not judged whole: {because}. Declare the same resources in both, or judge the deployed stack with --state.":
        "Jugement incomplet pour {resource} : {because}. Déclarez les mêmes ressources dans les deux cas, ou jugez la pile déployée avec --state.",
    "{resource} is not judged whole: {because}. Load what the program needs in the program itself.":
        "Jugement incomplet pour {resource} : {because}. Chargez ce dont le programme a besoin dans le programme lui-même.",
    "{resource} is not judged: the program reads it and does not declare it, and neither its id nor its provider tells where it is. Judge the stack that declares it, or give 'get' its location.":
        "Aucun jugement sur {resource} : le programme lit cette ressource sans la déclarer, et ni son identifiant ni son fournisseur ne disent où elle est. Jugez la pile qui la déclare, ou donnez son lieu à « get ».",
    "{resource} is not judged whole: what is inside was not all seen, because {because}. Preview it with --engine pulumi, or judge the deployed stack with --state.":
        "Jugement incomplet pour {resource} : l'intérieur n'a pas été vu en entier, pour cette raison : {because}. Faites l'aperçu avec --engine pulumi, ou jugez la pile déployée avec --state.",
    "The waiver of {rule} for {pattern} ended on {until}, so its findings count again. Resolve them, or renew it with a new decision.":
        "La dérogation de {rule} pour {pattern} a pris fin le {until}, et ses constats comptent donc à nouveau. Traitez-les, ou renouvelez-la par une nouvelle décision.",
    "The waiver of {rule} for {pattern} matches no finding of this stack. Remove it, or name the stack that it is meant for.":
        "La dérogation de {rule} pour {pattern} ne correspond à aucun constat de cette pile. Retirez-la, ou nommez la pile visée.",
    "The waiver of {rule} for {pattern} covers every resource, so it is not applied. Name a type and a name: type::name.":
        "La dérogation de {rule} pour {pattern} couvre toutes les ressources, et n'est donc pas appliquée. Nommez un type et un nom : type::nom.",
    "The exception of {rule} for {pattern} has no last day. Write it as a waiver, with a day on which somebody decides again.":
        "L'exception de {rule} pour {pattern} n'a pas d'échéance. Écrivez-la comme dérogation, avec un jour où quelqu'un décide à nouveau.",
    "The exception of {rule} for {pattern} is not applied: the rule is critical, and an exception names nobody who approved it. Write it as a waiver with approvedBy.":
        "L'exception de {rule} pour {pattern} n'est pas appliquée : la règle est critique, et une exception ne nomme personne qui l'ait approuvée. Écrivez-la comme dérogation avec approvedBy.",
    "The waiver of {rule} for {pattern} is for no rule. Did you mean {meant}?":
        "La dérogation de {rule} pour {pattern} ne vise aucune règle. Vouliez-vous dire {meant} ?",
    "The waiver of {rule} for {pattern} is not applied: the rule is declared unwaivable.":
        "La dérogation de {rule} pour {pattern} n'est pas appliquée : la règle est déclarée sans dérogation possible.",
    "{resource} cannot be judged: '{path}' holds the word '{word}' where a value belongs. A variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.":
        "Aucun jugement possible sur {resource} : « {path} » contient le mot « {word} » à la place d'une valeur. Une variable n'est pas définie, ou une sortie a été insérée dans un texte. Définissez la variable, ou employez pulumi.interpolate.",
    "{resource} arrived without any property, so it cannot be judged: it is outside the target of this preview, or its provider is not configured yet.":
        "Aucun jugement possible sur {resource}, qui est arrivé sans aucune propriété : la ressource est hors de la cible de cet aperçu, ou son fournisseur n'est pas encore configuré.",
    "The rule {rule} failed on {resource} ({error}), so the resource was not judged. This is a defect of the rule: report it with the type {type}.":
        "La règle {rule} a échoué sur {resource} ({error}), et la ressource n'a donc pas été jugée. C'est un défaut de la règle : signalez-le avec le type {type}.",
    "{resource} cannot be judged whole: '{path}' is encrypted in the state. Export it with 'pulumi stack export --show-secrets'.":
        "Jugement incomplet pour {resource} : « {path} » est chiffré dans l'état. Exportez-le avec « pulumi stack export --show-secrets ».",
    "{resource} cannot be judged whole: '{path}' of {origin} is encrypted in the state. Export it with 'pulumi stack export --show-secrets'.":
        "Jugement incomplet pour {resource} : « {path} » de {origin} est chiffré dans l'état. Exportez-le avec « pulumi stack export --show-secrets ».",
    "The rule {rule} cannot judge {resource}: {problem}": "La règle {rule} ne peut pas juger {resource} : {problem}",
};

/** What rules put into the placeholders. */
export const phrases: Readonly<Record<string, string>> = {
    "a place": "un lieu",
    "1 resource": "1 ressource",
    "{count} resources": "{count} ressources",
    "{count} more": "{count} autres",
    "… ({count} characters)": "… ({count} caractères)",
    "[unknown]": "[inconnu]",
    "[absent]": "[absent]",
    "[secret]": "[secret]",
    "[not shown]": "[non affiché]",
    "[not a host]": "[pas un hôte]",
    "{inner} in {outer}": "{inner} dans {outer}",
    "{label} (its deletion is still to be done)": "{label} (dont la suppression reste à faire)",
    "{label} (which the program only reads)": "{label} (que le programme ne fait que lire)",
    and: "et",
    or: "ou",
    "its program asks whether it is previewed ('{name}') ({at}), and may declare other resources when it is deployed":
        "son programme demande s'il est en aperçu (« {name} ») ({at}), et peut déclarer d'autres ressources quand il est déployé",
    "its program asks whether it is previewed ('{name}'), and may declare other resources when it is deployed":
        "son programme demande s'il est en aperçu (« {name} »), et peut déclarer d'autres ressources quand il est déployé",
    "its program declares resources ({names}) in a callback of 'apply' ({at}), which does not run while its value is unknown":
        "son programme déclare des ressources ({names}) dans une fonction de rappel de « apply » ({at}), qui ne s'exécute pas tant que sa valeur est inconnue",
    "its program declares resources ({names}) in a callback of 'apply', which does not run while its value is unknown":
        "son programme déclare des ressources ({names}) dans une fonction de rappel de « apply », qui ne s'exécute pas tant que sa valeur est inconnue",
    "an update was interrupted while it was {operation}; run 'pulumi refresh', and export the state again":
        "une mise à jour a été interrompue pendant cette opération : {operation} ; lancez « pulumi refresh », puis exportez l'état à nouveau",
    "Node.js runs {names} before Pulumi's SDK ('nodeargs' in Pulumi.yaml), and may change there what is registered":
        "Node.js exécute ceci avant le SDK de Pulumi : {names} (« nodeargs » dans Pulumi.yaml), et peut y changer ce qui est enregistré",
    "code in 'nodeargs'": "du code dans « nodeargs »",
    "the settings of its provider are computed at deployment":
        "les réglages de son fournisseur sont calculés au déploiement",
    "its inputs are computed at deployment": "ses entrées sont calculées au déploiement",
    "its provider builds it, and the embedded preview runs no providers":
        "son fournisseur le construit, et l'aperçu intégré n'exécute aucun fournisseur",
    "its provider renders it, and the embedded preview runs no providers":
        "son fournisseur le rend, et l'aperçu intégré n'exécute aucun fournisseur",
    "it has no objects, or its file is at an address and was not fetched":
        "il n'a pas d'objets, ou son fichier est à une adresse et n'a pas été récupéré",
    "the preview does not fetch a file at a URL": "l'aperçu ne récupère pas de fichier à une URL",
    "the preview does not fetch files at a URL": "l'aperçu ne récupère pas de fichiers à une URL",
    "Finish its deletion with 'pulumi up', or delete it at the provider.":
        "Terminez sa suppression par « pulumi up », ou supprimez-le chez le fournisseur.",
    "It was imported: it existed before this stack, and what it holds has to be moved.":
        "Il s'agit d'une ressource importée : elle existait avant cette pile, et ce qu'elle contient doit être déplacé.",
    "It is protected: 'pulumi state unprotect' comes before it can be replaced.":
        "Cette ressource est protégée : « pulumi state unprotect » vient avant son remplacement.",
    "'{value}'": "« {value} »",
    "; ": " ; ",
    " '{name}'": " « {name} »",
};
