/** French. Keys are the English words; `test/cli/locales` holds every language to the same keys and placeholders. */
export const words = {
    compliant: "conforme",
    violating: "non conforme",
    undetermined: "indéterminé",
    "nothing judged": "rien n'a été jugé",
    "error: the stack was not judged whole": "erreur : la pile n'a pas été jugée en entier",
    "verdict: {0} · {1} · exit code {2}": "verdict : {0} · {1} · code de sortie {2}",
    "{0} error": "{0} erreur",
    "{0} errors": "{0} erreurs",
    "{0} finding blocks: {1}": "{0} constat bloque : {1}",
    "{0} findings block: {1}": "{0} constats bloquent : {1}",
    "{0} and {1} more rule": "{0} et {1} autre règle",
    "{0} and {1} more rules": "{0} et {1} autres règles",
    "no rule looked at anything": "aucune règle n'a rien examiné",
    "coverage is required and missing": "la couverture est exigée et manque",
    "nothing blocks": "rien ne bloque",
    "the stacks that fail are in the table": "les piles en échec sont dans le tableau",
    "all that would block is waived": "tout ce qui bloquerait fait l'objet d'une dérogation",
    "{0} violation": "{0} violation",
    "{0} violations": "{0} violations",
    "{0} undetermined": "{0} indéterminé(s)",
    "{0} waived": "{0} sous dérogation",
    "{0} in {1}": "{0} dans {1}",
    "{0} resource": "{0} ressource",
    "{0} resources": "{0} ressources",
    "{0} finding": "{0} constat",
    "{0} findings": "{0} constats",
    low: "faible",
    medium: "moyen",
    high: "élevé",
    critical: "critique",
    "{0}, blocks": "{0}, bloque",
    advisory: "conseil",
    waived: "sous dérogation",
    Error: "Erreur",
    "What to do.": "Que faire.",
    "Waived until {0}: {1}": "Dérogation jusqu'au {0} : {1}",
    "{0} more finding: this text would be too long for a comment.":
        "{0} autre constat : ce texte serait trop long pour un commentaire.",
    "{0} more findings: this text would be too long for a comment.":
        "{0} autres constats : ce texte serait trop long pour un commentaire.",
    Rule: "Règle",
    Severity: "Gravité",
    Blocks: "Bloque",
    Advisory: "Conseil",
    Undetermined: "Indéterminé",
    Waived: "Sous dérogation",
    Coverage: "Couverture",
    Control: "Contrôle",
    Judged: "Jugé",
    "Nothing to judge": "Rien à juger",
    "Not looked at": "Non examiné",
    "Types not looked at": "Types non examinés",
    Waivers: "Dérogations",
    Resource: "Ressource",
    Reason: "Motif",
    Until: "Jusqu'au",
    Owner: "Responsable",
    Ticket: "Ticket",
    "Approved by": "Approuvé par",
    "Sovereignty of {0}": "Souveraineté de {0}",
    Contents: "Sommaire",
    Findings: "Constats",
    "Places and operators": "Lieux et opérateurs",
    "Each bubble is a country in which resources are. Its colour and sign tell whose law reaches their operators, which is not the same as where they are.":
        "Chaque bulle est un pays où se trouvent des ressources. Sa couleur et son signe disent quel droit atteint leurs opérateurs, ce qui n'est pas la même chose que l'endroit où elles sont.",
    "Key custody": "Détention des clés",
    Dependencies: "Dépendances",
    "What the resources need to run, and under whose law that stands. A dashed red line leaves the allowed jurisdictions.":
        "Ce dont les ressources ont besoin pour fonctionner, et sous quel droit. Un trait rouge en tirets sort des juridictions admises.",
    "Failover coverage": "Couverture de la bascule",
    "For each objective: the highest SEAL level that nothing found here rules out. A program proves no level; what it cannot show is hatched, and must be answered by the operator.":
        "Pour chaque objectif : le plus haut niveau SEAL que rien ici n'exclut. Un programme ne prouve aucun niveau ; ce qu'il ne peut montrer est hachuré, et c'est à l'opérateur d'y répondre.",
    Evidence: "Éléments de preuve",
    resources: "ressources",
    violations: "violations",
    "operators and hosts' owners": "opérateurs et propriétaires d'hôtes",
    "keys held by the customer": "clés détenues par le client",
    "{0} of {1}": "{0} sur {1}",
    "Nothing was found.": "Rien n'a été constaté.",
    "About {0}": "À propos de {0}",
    "and {0} more place; the JSON report has all": "et {0} autre endroit ; le rapport JSON les a tous",
    "and {0} more places; the JSON report has all": "et {0} autres endroits ; le rapport JSON les a tous",
    "and {0} more message; the JSON report has all": "et {0} autre message ; le rapport JSON les a tous",
    "and {0} more messages; the JSON report has all": "et {0} autres messages ; le rapport JSON les a tous",
    customer: "client",
    provider: "fournisseur",
    "not known": "inconnu",
    "not known before deployment": "inconnu avant le déploiement",
    "Who holds the keys of data at rest": "Qui détient les clés des données au repos",
    Kind: "Genre",
    Place: "Lieu",
    Operator: "Opérateur",
    "Key is held by": "Clé détenue par",
    Resources: "Ressources",
    Names: "Noms",
    covered: "couvert",
    "not covered": "non couvert",
    "Data that a failover plan covers": "Données qu'un plan de bascule couvre",
    "Failover plan": "Plan de bascule",
    "Coverage of {0}": "Couverture : {0}",
    places: "lieux",
    keys: "clés",
    endpoints: "points d'accès",
    failover: "bascule",
    judged: "jugé",
    "nothing to judge": "rien à juger",
    "not looked at": "non examiné",
    "Types that were not looked at": "Types qui n'ont pas été examinés",
    Type: "Type",
    "{0} and {1} more": "{0} et {1} autres",
    Time: "Heure",
    "exported state {0}": "état exporté {0}",
    "program {0}": "programme {0}",
    "Project and stack": "Projet et pile",
    Packs: "Packs",
    "Rules that were on": "Règles actives",
    Configuration: "Configuration",
    "none: the defaults of the packs": "aucune : les valeurs par défaut des packs",
    "Allowed jurisdictions": "Juridictions admises",
    "The run fails on": "L'exécution échoue sur",
    "violations: {0}": "violations : {0}",
    "missing coverage": "couverture manquante",
    "SHA-256 of the input, without secrets": "SHA-256 de l'entrée, sans les secrets",
    "SHA-256 of the configuration": "SHA-256 de la configuration",
    "SHA-256 of the catalog": "SHA-256 du catalogue",
    What: "Quoi",
    Value: "Valeur",
    "{0}: none.": "{0} : néant.",
    "Table: {0}": "Tableau : {0}",
    "no place of its own": "pas de lieu propre",
    allowed: "admis",
    "not allowed": "non admis",
    "no place is known": "aucun lieu n'est connu",
    "Map: {0}; the table below has every place": "Carte : {0} ; le tableau ci-dessous a tous les lieux",
    "World: {0}": "Monde : {0}",
    "law that reaches the operator: {0}": "droit qui atteint l'opérateur : {0}",
    Name: "Nom",
    Countries: "Pays",
    "Place is": "Le lieu est",
    "Law that reaches it": "Droit qui l'atteint",
    "Operator is": "L'opérateur est",
    "other resources": "autres ressources",
    "others, {0}": "autres, {0}",
    "law not known": "droit inconnu",
    need: "ont besoin de",
    "under the law of": "sous le droit de",
    "Graph of dependencies: kinds of resources, who they need, and under whose law; the table below has every edge":
        "Graphe des dépendances : genres de ressources, de qui ils ont besoin, et sous quel droit ; le tableau ci-dessous a chaque lien",
    From: "De",
    To: "Vers",
    Law: "Droit",
    Times: "Fois",
    "The eight objectives of the EU Cloud Sovereignty Framework, from 0 in the middle to 4; the table below has the levels":
        "Les huit objectifs du cadre européen de souveraineté du cloud, de 0 au centre à 4 ; le tableau ci-dessous a les niveaux",
    unknown: "inconnu",
    "SEAL levels that nothing found here rules out": "Niveaux SEAL que rien ici n'exclut",
    Objective: "Objectif",
    Weight: "Poids",
    Level: "Niveau",
    Because: "Parce que",
    "Rules that speak of it": "Règles qui en parlent",
    "C3A criteria no program can show": "Critères C3A qu'aucun programme ne montre",
    "unknown: nothing in the program speaks of it": "inconnu : rien dans le programme n'en parle",
    "at most {0}": "au plus {0}",
    "at most {0}; {1} if what is undetermined is wrong": "au plus {0} ; {1} si ce qui est indéterminé est faux",
    "{0} stands under the law of {1}": "{0} relève du droit de {1}",
    "a country that is not allowed": "un pays non admis",
    "it is not known under whose law {0} stands": "on ne sait pas de quel droit relève {0}",
    Drill: "Exercice",
    "An order or a loss on paper: what stops, what the failover plan brings back, and when. Times count from the announcement.":
        "Un ordre ou une perte, sur le papier : ce qui s'arrête, ce que le plan de repli ramène, et quand. Les temps comptent à partir de l'annonce.",
    "The table below has every event.": "Le tableau ci-dessous contient chaque événement.",
    "What happens": "Ce qui se passe",
    When: "Quand",
    Event: "Événement",
    "The graph has too many elements for a page: rempart drill --graph draws it.":
        "Le graphe a trop d'éléments pour une page : rempart drill --graph le dessine.",
    stack: "pile",
    stacks: "piles",
    "by {0}": "par {0}",
    "verdict: {0}": "verdict : {0}",
    Services: "Services",
    Data: "Données",
    "Outside of the stack": "Hors de la pile",
    "and {0} more": "et {0} de plus",
    "Timeline of {0}": "Chronologie de {0}",
    "{0} {1} rows over time: up, down, and back at the target.":
        "{0} {1} lignes dans le temps : en marche, à l'arrêt, et de retour à la cible.",
    down: "à l'arrêt",
    "back at the target": "de retour à la cible",
    "no way back": "sans retour",
    "to be moved before": "à déplacer avant",
    "given up on purpose": "abandonné à dessein",
    "on its way back": "en cours de retour",
    stops: "s'arrête",
    back: "de retour",
    "back, less {0}": "de retour, moins {0}",
    "The move": "Le déménagement",
    "stacks {0} · red stops, dashed is not known, green goes on":
        "piles {0} · rouge : s'arrête ; pointillé : inconnu ; vert : continue",
    "{0}: what depends on what": "{0} : ce qui dépend de quoi",
    "Found under, served by": "Adresses, service",
    "Keys and clusters": "Clés et clusters",
    Copies: "Copies",
    "The target": "La cible",
    "Dependencies under {0}": "Dépendances sous {0}",
    "{0} elements and {1} dependencies.": "{0} éléments et {1} dépendances.",
    "returns from this copy": "revient de cette copie",
    "Resource types": "Types de ressources",
    "Severity: {0}.": "Gravité : {0}.",
    Why: "Pourquoi",
    "What to do": "Que faire",
    "What it says": "Ce qu'elle dit",
    Settings: "Réglages",
    References: "Références",
} as const;

/** Title and remediation by the id of the rule. */
export const rules: Readonly<Record<string, readonly [title: string, remediation: string]>> = {
    "eu-residency": [
        "Chaque lieu que nomme une ressource est dans les juridictions admises, l'UE sauf réglage contraire.",
        "Déplacez la ressource vers le lieu que le message nomme, ou donnez à l'entrée qu'il nomme une région des juridictions admises.",
    ],
    guardrails: [
        "Les garde-fous sur les lieux n'admettent que les juridictions admises, et sont appliqués.",
        "Énumérez une à une les régions des juridictions admises (dans Google Cloud : in:eu-locations), et refusez au lieu d'auditer.",
    ],
    "customer-managed-key": [
        "Les données au repos sont chiffrées avec une clé que le client détient.",
        "Créez une clé dans un coffre ou un trousseau à vous et nommez-la sur la ressource. La plupart des services ne la prennent qu'à la création.",
    ],
    "key-location": [
        "Les clés sont dans les juridictions admises, l'UE sauf réglage contraire.",
        "Créez la clé dans un coffre ou un trousseau des juridictions admises, et nommez cette clé.",
    ],
    "key-protection": [
        "Les clés sont protégées au moins comme les réglages l'exigent : par logiciel, par module matériel ou par un gestionnaire de clés externe.",
        "Créez une nouvelle clé avec la protection que le message nomme, et chiffrez les données avec elle.",
    ],
    "key-recovery": [
        "Une clé supprimée peut être restaurée pendant un temps, que personne ne peut abréger.",
        "Activez la protection contre la purge, et gardez les clés supprimées au moins autant de jours que les réglages l'exigent.",
    ],
    "key-rotation": [
        "Les clés sont renouvelées, ou expirent.",
        "Donnez à la clé une rotation, ou un jour d'expiration.",
    ],
    "key-release": [
        "Une clé ne quitte pas son coffre, et ne sert pas à la demande d'un tiers.",
        "Créez des clés non exportables, et n'admettez que les motifs dont vous êtes vous-même la cause.",
    ],
    "key-at-failover": [
        "La cible de bascule peut lire les données : les copies ont des clés qui fonctionnent là où elles sont, et quelqu'un les détient.",
        "Donnez à chaque copie une clé dans sa propre région, et gardez pour la cible une clé hors d'accès de l'opérateur du site principal.",
    ],
    "second-encryption": [
        "Les données sont chiffrées deux fois où le service le propose : avec la clé du client et, en dessous, avec une autre.",
        "Activez la seconde couche. La plupart des services ne la prennent qu'à la création.",
    ],
    "kept-beside": [
        "Ce qu'un service garde à côté de ses données est aussi sous la clé du client.",
        "Laissez le service le garder dans votre propre compte de stockage, ou sous la clé du compte.",
    ],
    "confidential-compute": [
        "Les données en cours d'utilisation sont dans une mémoire que l'exploitant de l'hôte ne peut pas lire.",
        "Activez l'informatique confidentielle, sur une taille de machine qui l'offre. Elle ne se règle qu'à la création.",
    ],
    "sovereign-endpoint": [
        "Les déploiements passent par des points d'accès qu'aucun ordre étranger ne peut fermer.",
        "Dirigez les fournisseurs vers un cloud ou un cluster à vous, ou d'un opérateur des juridictions admises.",
    ],
    "operator-jurisdiction": [
        "Chaque fournisseur employé est exploité par une société à laquelle aucun gouvernement étranger ne peut donner d'ordre.",
        "Choisissez des fournisseurs dont l'opérateur, et ses propriétaires, sont dans les juridictions admises.",
    ],
    "container-images": [
        "Les images de conteneurs viennent de registres qu'aucun ordre étranger ne peut fermer.",
        "Répliquez les images dans un registre à vous, ou d'un opérateur des juridictions admises, et tirez-les de là.",
    ],
    "image-digest": [
        "Les images de conteneurs sont nommées par leur empreinte.",
        "Nommez les images nom:étiquette@sha256:… ; l'empreinte est ce que le registre répond quand l'image est poussée.",
    ],
    identity: [
        "Qui connecte les utilisateurs est hors de portée du droit étranger.",
        "Connectez les utilisateurs par un émetteur à vous (Keycloak, authentik, LDAP), ou d'un opérateur des juridictions admises.",
    ],
    mail: [
        "Courrier, agendas, réunions et fichiers partagés passent par des opérateurs hors de portée du droit étranger.",
        "Passez le courrier à SOGo, BlueMind, Zimbra ou Carbonio, les fichiers à Nextcloud, les réunions à Jitsi ou BigBlueButton, sur un cloud des juridictions admises ; ou chez un opérateur qui s'y trouve.",
    ],
    "name-resolution": [
        "Les noms et l'heure viennent de serveurs hors de portée du droit étranger.",
        "Employez des résolveurs et des serveurs de temps à vous ou d'opérateurs européens (DNS4EU, PTB, l'Observatoire de Paris), et des zones chez des opérateurs des juridictions admises.",
    ],
    certificates: [
        "Les certificats sont émis par des autorités hors de portée du droit étranger.",
        "Employez une autorité interne dans le cluster, ou l'annuaire ACME d'une autorité européenne (Actalis, HARICA, Certum), et gardez sur le site de bascule un certificat encore valable plus de 30 jours.",
    ],
    telemetry: [
        "Journaux, mesures, traces et alertes restent chez des opérateurs hors de portée du droit étranger.",
        "Envoyez journaux, mesures et traces vers un stockage à vous (Prometheus, Loki, OpenSearch), ou d'un opérateur des juridictions admises.",
    ],
    "software-supply": [
        "Charts, paquets, manifestes et code source viennent d'opérateurs hors de portée du droit étranger.",
        "Répliquez charts, paquets et dépôts chez un opérateur des juridictions admises, vieux de 24 heures au plus, et prenez-les de là.",
    ],
    "ai-services": [
        "Les modèles sont servis par des opérateurs hors de portée du droit étranger.",
        "Servez des modèles ouverts sur vos machines, ou appelez un fournisseur des juridictions admises.",
    ],
    "external-hosts": [
        "Les charges n'appellent aucun hôte qu'un ordre étranger peut couper.",
        "Appelez un service à vous, ou d'un opérateur des juridictions admises.",
    ],
    "no-public-names": [
        "Une pile déconnectée ne nomme rien de l'internet public.",
        "Répliquez ce qu'il faut dans le réseau et nommez la réplique.",
    ],
    "cloud-offering": [
        "Une pile ne demande à un cloud souverain que ce qui y existe.",
        "Employez ce que le cloud souverain propose, sur le site principal aussi, pour que les deux restent semblables.",
    ],
    "state-backend": [
        "L'état de la pile, et la clé de ses secrets, sont hors de portée du droit étranger.",
        "Gardez l'état dans un stockage à vous, ou d'un opérateur des juridictions admises, et ses secrets sous une phrase de passe ou une clé à vous.",
    ],
    "escape-hatches": [
        "Ce qu'une pile déploie est déclaré comme ressources, ou dit non vu.",
        "Déclarez les ressources dans le programme, rendez-y les charts (kubernetes.helm.v4.Chart), ou admettez par allowedTypes les types qui ont été revus.",
    ],
    "failover-target": [
        "Une pile qui contient des données nomme un opérateur qui prend le relais, hors de portée de qui peut arrêter l'actuel.",
        "Déclarez un FailoverPlan dont la cible est un opérateur et des régions des juridictions admises, sous une autre maison mère que celle du site principal.",
    ],
    "failover-coverage": [
        "Chaque ressource qui contient des données est couverte par le plan de bascule.",
        "Nommez la ressource, son propriétaire ou un composant qui l'entoure dans covers du FailoverPlan, avec la méthode et la fréquence ; ou dans leavesBehind avec un motif.",
    ],
    "failover-agreement": [
        "L'opérateur de la cible de bascule a signé qu'il prend le relais.",
        "Concluez un contrat avec l'opérateur de la cible, et indiquez son statut, sa date, son terme et sa référence dans agreement.",
    ],
    "failover-objectives": [
        "Un plan de bascule dit combien de temps le service peut manquer et combien peut se perdre ; ses copies et son dernier exercice s'y tiennent.",
        "Indiquez rto et rpo en durées ISO 8601, copiez au moins aussi souvent que rpo le dit, et répétez l'exercice jusqu'à tenir les deux.",
    ],
    "failover-plan": [
        "Un plan de bascule est rempli : chaque partie est indiquée, sous une forme vérifiable, et rien n'est un texte provisoire.",
        "Remplissez le champ que le constat nomme ; docs/failover-plan.md dit à quoi chacun sert.",
    ],
    "failover-evidence": [
        "Le compte rendu du dernier exercice auquel le plan renvoie existe, est récent, porte sur cette charge et confirme ce que le plan affirme.",
        "Gardez le drill.json du dernier exercice à côté du programme, nommez-le dans lastDrill.evidence, et refaites l'exercice là où il ne confirme pas le plan.",
    ],
    "failover-program": [
        "Le programme qui tourne à la cible peut prendre le relais du primaire.",
        "Donnez aux deux programmes la même charge, les images par empreinte, et les stockages ; à la cible, ne prenez rien de l'opérateur du primaire.",
    ],
    "failover-freshness": [
        "Le déménagement a été répété, les copies relues, la cible a fonctionné seule et le plan a été revu, chacun il y a peu.",
        "Répétez, relisez les copies, déconnectez et revoyez ; puis indiquez les dates.",
    ],
    "failover-survival": [
        "Clés, connexion, noms, certificats, images, sources, état, licences, assistance, paiement et supervision survivent au site principal.",
        "Déplacez ce que le constat nomme chez un opérateur que le même ordre n'atteint pas, ou dans vos locaux, et indiquez-le dans le plan.",
    ],
    "failover-contacts": [
        "Qui décide, aide ou est alerté est joignable sans le site principal et sans le service dont parle le plan.",
        "Indiquez un numéro de téléphone, ou une adresse chez un opérateur que le même ordre n'atteint pas.",
    ],
    "failover-copies": [
        "Les copies d'un plan de bascule sont hors de chez l'opérateur principal, en un lieu admis, et faites par une méthode qui quitte le site principal.",
        "Copiez par vidage, export ou réplication vers la cible, ou vers un opérateur établi dans les juridictions admises, et indiquez dans location où c'est.",
    ],
    unseen: [
        "Tout ce qu'une pile déploie est vu par les règles.",
        "Déclarez ce qui est déployé comme ressources du programme où c'est possible, et jugez le reste là où il est rendu.",
    ],
    waivers: [
        "Chaque dérogation est valable, est nécessaire, et ne couvre que ce qu'elle nomme.",
        "Retirez la dérogation, ou renouvelez-la avec un motif et un jour, pour les ressources visées.",
    ],
};

/** Why each rule is there. */
export const rationales: Readonly<Record<string, string>> = {
    "eu-residency":
        "Le lieu des données décide des tribunaux qui peuvent ordonner leur remise, et chaque transfert hors de l'UE demande une base légale propre.",
    guardrails:
        "Une affectation Azure Policy, une règle d'organisation de Google Cloud, un dossier Assured Workloads ou une service control policy d'AWS décide pour tous où des ressources peuvent être créées. Une liste qui nomme Londres, un groupe comme in:europe-locations ou un motif comme eu-* défait ce que respectent les ressources de cette pile, et personne ne la relit.",
    "customer-managed-key":
        "Qui détient la clé peut être contraint de lire les données, et peut en priver leur propriétaire. Avec une clé gérée par le fournisseur, c'est le fournisseur.",
    "key-location":
        "Qui peut faire ouvrir le coffre peut faire lire les données, où qu'elles soient stockées. Une clé à l'étranger emporte les données avec elle.",
    "key-protection":
        "Qui exploite le service peut lire une clé logicielle et utiliser une clé de son module matériel. Seule une clé gardée ailleurs peut lui être refusée.",
    "key-recovery":
        "Sans leur clé, des données sont perdues. Une erreur, un sabotage ou un ordre donné à un administrateur ne doivent pas être définitifs aussitôt.",
    "key-rotation": "Qui a eu une clé une fois peut lire tout ce qu'elle a chiffré. La rotation limite cette quantité.",
    "key-release":
        "Qui a la copie d'une clé exportée détient la clé. Une clé qui sert dès que le fournisseur la demande ne protège de personne qui peut s'adresser au fournisseur.",
    "key-at-failover":
        "Une copie ne sert à rien sans sa clé. Si la clé est perdue avec la région ou le fournisseur, les données le sont aussi.",
    "second-encryption":
        "Une seconde couche, avec une autre clé et un autre algorithme, protège encore quand la première est cassée ou que sa clé est volée. Elle ne remplace pas une clé du client.",
    "kept-beside":
        "Les requêtes enregistrées, les règles d'alerte, les définitions de tâches, les tables et les files sont sous la clé du fournisseur sauf réglage contraire, et elles révèlent autant que les données.",
    "sovereign-endpoint":
        "Qui exploite l'API d'un cloud ou d'un cluster peut recevoir l'ordre de ne plus la servir, ou de servir autre chose. Le cloud public choisi comme primaire est l'affaire du plan de repli : il est accepté, sauf si sovereignOnly est activé. Les clouds construits pour un autre État, et les points d'accès à côté d'un cloud souverain, ne le sont pas.",
    "operator-jurisdiction":
        "Une ressource à Francfort exploitée par une société de droit étranger est localisée, mais pas souveraine : ce droit atteint la société, son personnel et ses mises à jour, où que soient les machines. L'opérateur compte, avec tous ceux à qui il appartient ; savoir de qui vient sa technologie est une autre question. Le cloud public choisi comme primaire est l'affaire du plan de repli, et il est accepté sauf si sovereignOnly est activé ; les services à côté ne le sont pas. La classe des données, donnée par le plan ou le réglage dataClass, peut demander plus : les données de santé reviennent à un opérateur dont l'offre est qualifiée en ce lieu précis, comme l'exige le Health Data Hub.",
    "container-images":
        "Un cluster qui ne peut plus tirer ses images ne peut ni redémarrer ni s'agrandir. Un registre du client dans le cloud public primaire (azurecr.io, pkg.dev) ne s'arrête qu'avec ce cloud : il est accepté, sauf si sovereignOnly est activé. Les registres publics, et un registre dans un autre cloud étranger, sont un second opérateur qui peut arrêter le service.",
    "image-digest":
        "Une étiquette désigne ce que le registre dit aujourd'hui. Avec l'empreinte, un miroir et le site de repli exécutent exactement l'image qui a été testée, quel que soit celui qui la sert.",
    identity:
        "Quand l'annuaire ou l'émetteur de jetons est coupé, plus personne ne se connecte, sur le site de repli non plus : les identités sont parmi les premières choses qu'une sanction emporte. Annuaires, émetteurs OpenID Connect et SAML, et fournisseurs d'identité dans Keycloak sont jugés par leur hôte.",
    mail: "Le courriel est ce qu'une organisation visée perd en premier, avec les messages. Les enregistrements MX, les inclusions SPF, les relais, Exchange Online, Teams et les autres services de réunion et de discussion sont jugés par leur hôte. Des organismes publics européens les remplacent par SOGo, BlueMind, Zimbra ou Carbonio, Nextcloud, Jitsi et BigBlueButton.",
    "name-resolution":
        "Un résolveur voit chaque nom qu'une charge demande, et peut n'en donner aucun ; une zone servie par un opérateur étranger disparaît avec lui ; une horloge arrêtée ôte toute valeur aux certificats et aux journaux.",
    certificates:
        "Une autorité qui ne peut plus servir un client ne renouvelle ni ne maintient ses certificats : en quelques semaines, toute connexion TLS échoue.",
    telemetry:
        "La télémétrie contient des noms, des adresses et le contenu de requêtes ; SecNumCloud demande que les données techniques restent aussi dans l'Union. Quand le destinataire est coupé, les exploitants sont aveugles à l'heure où ils ont besoin de voir.",
    "software-supply":
        "Ce qui est cherché au déploiement ou au démarrage manque quand sa source manque. Dépôts de charts et de paquets, serveurs git, sources d'Argo CD et de Flux, modules et scripts d'installation sont jugés par leur hôte ; les images le sont par container-images.",
    "ai-services":
        "Une invite contient ce que des personnes savent d'un dossier. Qui sert le modèle la lit et peut cesser de servir ; le propriétaire du modèle décide de qui peut le retirer. Où un service s'exécute, sous quel droit, et à qui est son modèle sont trois questions : eu-residency pose la première, cette règle les deux autres, par les hôtes appelés et par les ressources typées des clouds. Un service du cloud public primaire est accepté sauf si sovereignOnly est activé ; le propriétaire de son modèle est demandé quand même.",
    "external-hosts":
        "Un stockage, une base, un paiement ou une passerelle qu'une charge appelle en fait partie : quand son opérateur ne peut plus servir le client, la charge s'arrête, où qu'elle s'exécute. Les hôtes du cloud public primaire s'arrêtent avec ce cloud, et sont acceptés sauf si sovereignOnly est activé.",
    "no-public-names":
        "Dans un cloud isolé, et dans un cloud qui doit tenir 90 jours sans son fournisseur, tout ce qui est cherché dehors manque. La règle ne demande rien à une pile pour laquelle disconnected n'est pas activé.",
    "cloud-offering":
        "Un cloud souverain parle l'API d'un cloud public et en offre une partie. Une pile qui demande davantage passe chaque aperçu et échoue le jour du déménagement, qui est le jour où elle est nécessaire.",
    "state-backend":
        "L'état connaît chaque ressource et chaque secret d'une pile, et sans lui rien ne peut être changé ni déplacé. Pulumi Cloud est un service des États-Unis, et le choix par défaut. Ce que disent les fichiers du projet et PULUMI_BACKEND_URL est jugé par `rempart check` ; un pack dans Pulumi ne sait pas où se trouve l'état.",
    "escape-hatches":
        "Un modèle, un script, un chart, un workflow ou un objet d'Argo CD déploie des choses qu'aucun aperçu ne montre. Leurs hôtes sont lus, mais pas leur lieu, ni le détenteur de leurs clés, ni leur opérateur. Un rapport conforme à leur sujet dirait plus que ce que quiconque a examiné.",
    "failover-target":
        "Des sanctions et des contrôles à l'exportation arrêtent un fournisseur sans préavis, dans toutes les régions à la fois. Seul un fournisseur que le même ordre n'atteint pas peut continuer.",
    "failover-coverage":
        "La copie doit être ailleurs avant la coupure : qui est coupé ne peut plus la chercher. Ce qu'un plan oublie est perdu.",
    "failover-agreement":
        "Le jour de la coupure, tous s'adressent aux mêmes rares opérateurs à la fois. Qui n'a pas de contrat attend ; un protocole d'accord est une intention.",
    "failover-objectives":
        "Un objectif que les copies ne peuvent pas tenir, ou qu'un exercice a manqué, est une promesse que l'on sait fausse.",
    "failover-plan":
        "Un plan copié et non rempli ressemble à un plan. Le jour de la coupure, personne ne peut demander ce qui était voulu.",
    "failover-freshness":
        "Ce qui marchait il y a des années est un souvenir. Un exercice daté dans l'avenir est un vœu. Les deux ressemblent à une preuve jusqu'au jour où l'on en a besoin.",
    "failover-survival":
        "Des données arrivées à la cible ne servent à rien là où personne ne peut les déchiffrer, se connecter, les trouver par leur nom ou démarrer les programmes qui les lisent.",
    "failover-contacts":
        "Le courriel est ce qu'une organisation visée perd en premier. Une personne joignable par lui seul apprend la coupure en dernier.",
    "failover-copies":
        "Le stockage géo-redondant et la sauvegarde du fournisseur survivent à la perte d'une région. Quand le fournisseur lui-même ne peut plus servir, ils sont coupés avec l'original.",
    "failover-program":
        "Une cible qui exécute une autre version, à qui il manque un stockage, ou qui prend ses images ou ses clés chez l'opérateur du primaire, échoue le jour où elle est nécessaire. `rempart check --target DIR` juge les deux programmes ensemble ; un pack dans Pulumi n'en voit qu'un.",
    unseen: "Un verdict ne parle que de ce qui a été examiné. Ce que crée un chart, un contrôleur, un modèle ou une commande fait partie du système, et aucune règle ne le voit dans le programme.",
    waivers:
        "Une dérogation que personne ne termine est une règle que personne n'a. Une dérogation qui couvre tout, ou rien, n'est pas ce que quelqu'un a décidé.",
};
