/** French: what the rules of failover quote of plans and of records of drills. Keys are the English texts. */

/** What rules put into the placeholders. */
export const phrases: Readonly<Record<string, string>> = {
    "what is moved.": "ce qui déménage.",
    "The plan and its contract must be about the same thing.":
        "Le plan et son contrat doivent porter sur la même chose.",
    "the most sensitive class of its data.": "la classe la plus sensible de ses données.",
    "It decides which targets and which losses are acceptable: sensitive data ask for operators out of reach of foreign law, health data also for a qualified offer.":
        "Elle décide des cibles et des pertes acceptables : des données sensibles demandent des opérateurs hors de portée du droit étranger, des données de santé aussi une offre qualifiée.",
    "what the plan is made for.": "ce pour quoi le plan est fait.",
    "A cut by sanctions is not the loss of a region: the paired region helps in one and not in the other.":
        "Une coupure par sanctions n'est pas la perte d'une région : la région jumelée aide dans un cas et non dans l'autre.",
    "what starts the move.": "ce qui déclenche le déménagement.",
    "A plan that waits for certainty starts too late.": "Un plan qui attend la certitude commence trop tard.",
    "how much notice the plan counts on; `PT0S` for none.": "le préavis sur lequel compte le plan ; `PT0S` pour aucun.",
    "Nayara Energy had none, and lost a week.": "Nayara Energy n'en a eu aucun, et a perdu une semaine.",
    "who decides to move.": "qui décide de déménager.",
    "A cut comes without notice. Without a named person who may decide and can be reached, the time to decide is longer than the time to move.":
        "Une coupure vient sans préavis. Sans une personne nommée qui peut décider et que l'on peut joindre, décider prend plus de temps que déménager.",
    "who has approved the plan.": "qui a approuvé le plan.",
    "The risk belongs to the management, who approves the plan.":
        "Le risque relève de la direction, qui approuve le plan.",
    "who takes over, and where.": "qui prend le relais, et où.",
    "The target must be out of reach of whoever can stop the present operator: another company, another owner, another law.":
        "La cible doit être hors de portée de qui peut arrêter l'opérateur actuel : une autre société, un autre propriétaire, un autre droit.",
    "the Pulumi stack that runs at the target: its name, or project and name.":
        "la pile Pulumi qui tourne à la cible : son nom, ou projet et nom.",
    "What is to run elsewhere is a program. Named here, both programs are compared.":
        "Ce qui doit tourner ailleurs est un programme. S'il est nommé ici, les deux programmes sont comparés.",
    "what the operator of the target has committed to.": "ce à quoi l'opérateur de la cible s'est engagé.",
    "On the day of the cut everyone asks the same few operators. Who has no contract waits; a memorandum is an intention.":
        "Le jour de la coupure, tous sollicitent les mêmes quelques opérateurs. Qui n'a pas de contrat attend ; un protocole d'accord est une intention.",
    "recovery time objective: how long the service may be gone, the time to decide included.":
        "objectif de temps de reprise : combien de temps le service peut manquer, temps de décision compris.",
    "The measure of the whole plan; the drill is held against it.":
        "La mesure de tout le plan ; l'exercice y est comparé.",
    "recovery point objective: how much of the latest work may be lost.":
        "objectif de point de reprise : combien du travail le plus récent peut se perdre.",
    "Copies that are rarer than the objective make it untrue.": "Des copies plus rares que l'objectif le rendent faux.",
    "how long the target can run without the primary and its vendors.":
        "combien de temps la cible peut tourner sans le site principal et ses éditeurs.",
    "A sovereign cloud that needs its vendor's updates runs for a limited time after a cut.":
        "Un cloud souverain qui a besoin des mises à jour de son éditeur tourne un temps limité après une coupure.",
    "how the data of each resource gets to the target.":
        "comment les données de chaque ressource parviennent à la cible.",
    "The copy must be elsewhere before the cut: whoever is cut off cannot fetch it any more.":
        "La copie doit être ailleurs avant la coupure : qui est coupé ne peut plus aller la chercher.",
    "when the copies were last read back and compared, where their entries do not say it.":
        "quand les copies ont été relues et comparées pour la dernière fois, là où leurs entrées ne le disent pas.",
    "A copy that nobody has read back is a hope.": "Une copie que personne n'a relue est un espoir.",
    "data that is given up on purpose.": "les données abandonnées à dessein.",
    "What a plan does not name is forgotten; what it gives up has a reason.":
        "Ce qu'un plan ne nomme pas est oublié ; ce qu'il abandonne a un motif.",
    "who holds the keys of the copies.": "qui détient les clés des copies.",
    "Once the primary's keys are revoked, what they encrypt is lost.":
        "Une fois les clés du site principal révoquées, ce qu'elles chiffrent est perdu.",
    "how users and administrators sign in after the move.":
        "comment utilisateurs et administrateurs se connectent après le déménagement.",
    "A directory at the primary stops with it, and then nobody can sign in at the target.":
        "Un annuaire sur le site principal s'arrête avec lui, et personne ne peut alors se connecter à la cible.",
    "the names of the service.": "les noms du service.",
    "A zone that cannot be changed without the primary keeps users at the address that is gone.":
        "Une zone qui ne peut être modifiée sans le site principal garde les utilisateurs à l'adresse qui n'est plus.",
    "the certificates of the service.": "les certificats du service.",
    "An authority under the same order renews nothing after the cut.":
        "Une autorité sous le même ordre ne renouvelle rien après la coupure.",
    "the container images of the target.": "les images de conteneurs de la cible.",
    "Nothing starts at the target without images.": "Rien ne démarre à la cible sans images.",
    "the source of the software, out of reach of its vendor.":
        "le code source du logiciel, hors de portée de son éditeur.",
    "Software that nobody can build or repair any more has an end (C3A SOV-6-01).":
        "Un logiciel que personne ne peut plus construire ni réparer a une fin (C3A SOV-6-01).",
    "the program and the state of the target.": "le programme et l'état de la cible.",
    "Without program and state nobody can change the target.":
        "Sans programme ni état, personne ne peut modifier la cible.",
    "licences that the target needs.": "les licences dont la cible a besoin.",
    "A product that asks its vendor's server stops with the vendor (C3A SOV-4-09).":
        "Un produit qui interroge le serveur de son éditeur s'arrête avec l'éditeur (C3A SOV-4-09).",
    "who helps at the target.": "qui aide à la cible.",
    "The primary's support ends with the primary.": "L'assistance du site principal finit avec lui.",
    "how the target is paid.": "comment la cible est payée.",
    "Cards and payment services under the same law stop with the provider, as the judges of the ICC found.":
        "Les cartes et services de paiement sous le même droit s'arrêtent avec le fournisseur, comme l'ont constaté les juges de la CPI.",
    "what sees that the primary is gone.": "ce qui voit que le site principal n'est plus là.",
    "Monitoring at the primary is silent when the primary is.":
        "Une supervision sur le site principal se tait quand lui se tait.",
    "where the steps are written down; a place that outlives the primary.":
        "où les étapes sont écrites ; un lieu qui survit au site principal.",
    "A wiki on the platform is gone with it.": "Un wiki sur la plateforme disparaît avec elle.",
    "the last rehearsal of the whole move.": "la dernière répétition de tout le déménagement.",
    "A plan that was never rehearsed is a guess (DORA Art. 11, C3A SOV-4-09).":
        "Un plan jamais répété est une supposition (DORA art. 11, C3A SOV-4-09).",
    "the last time the target ran with the primary and its vendors cut off.":
        "la dernière fois que la cible a tourné coupée du site principal et de ses éditeurs.",
    "Only a cut shows what still asks the primary (C3A SOV-4-09, SOV-4-10).":
        "Seule une coupure montre ce qui interroge encore le site principal (C3A SOV-4-09, SOV-4-10).",
    "when the plan was last reviewed.": "quand le plan a été revu pour la dernière fois.",
    "Contracts, people and owners change.": "Contrats, personnes et propriétaires changent.",
    "risks that are accepted, each with an end.": "les risques acceptés, chacun avec une fin.",
    "An accepted risk has an owner and an end (SecNumCloud 5.3.d).":
        "Un risque accepté a un responsable et une fin (SecNumCloud 5.3.d).",
    "The record is not one of a drill: {at} {fault}. docs/schemas/drill.json describes it.":
        "Ce n'est pas le compte rendu d'un exercice. À « {at} » : {fault}. docs/schemas/drill.json le décrit.",
    "must have required property '{name}'": "la propriété « {name} » est obligatoire",
    "must be {type}": "le type doit être {type}",
    'must match pattern "{pattern}"': 'la valeur doit suivre le motif "{pattern}"',
    "must be equal to one of the allowed values": "la valeur doit être l'une des valeurs admises",
    "must be equal to constant": "la valeur n'est pas celle qui est exigée",
    "must NOT have fewer than {count} characters": "au moins {count} caractère(s) sont exigés",
    "must be >= {count}": "la valeur doit être >= {count}",
    "The recorded drill failed. Repair what failed, and rehearse again.":
        "L'exercice consigné a échoué. Réparez ce qui a échoué, et refaites l'exercice.",
    "The record is about '{name}', and the plan about {names}. Name the record of this workload.":
        "Le compte rendu porte sur « {name} », et le plan sur {names}. Nommez le compte rendu de cette charge.",
    "The record is not the one that the plan was signed with: its SHA-256 differs from lastDrill.evidenceDigest.":
        "Le compte rendu n'est pas celui avec lequel le plan a été signé : son SHA-256 diffère de lastDrill.evidenceDigest.",
    "The program has changed since the drill. Rehearse the program as it is.":
        "Le programme a changé depuis l'exercice. Faites l'exercice avec le programme tel qu'il est.",
    "The drill moved to {there}, and the plan moves to {target}. Rehearse the move that the plan states.":
        "L'exercice a déménagé vers {there}, et le plan déménage vers {target}. Répétez le déménagement que le plan indique.",
    "The record is dated {date}, after {today}.": "Le compte rendu est daté du {date}, après le {today}.",
    "The drill was on {date}, more than {within} before {today}. Rehearse again.":
        "L'exercice a eu lieu le {date}, plus de {within} avant le {today}. Refaites-le.",
    "The plan states a drill on {date}, and the record is of {today}. State the drill that is recorded.":
        "Le plan indique un exercice le {date}, et le compte rendu est du {today}. Indiquez l'exercice consigné.",
    "'{name}' of the record is no ISO 8601 duration.": "« {name} » du compte rendu n'est pas une durée ISO 8601.",
    "The plan states an {objective} of {promised}, and the drill measured {measured}. Make it faster, or state the {objective} that holds.":
        "Le plan indique un {objective} de {promised}, et l'exercice a mesuré {measured}. Accélérez, ou indiquez le {objective} qui vaut.",
    "The plan states that the drill measured an {objective} of {promised}, and the record says {measured}.":
        "Le plan indique que l'exercice a mesuré un {objective} de {promised}, et le compte rendu dit {measured}.",
    "The record counts nothing before the cut, so it shows nothing. Rehearse with data.":
        "Le compte rendu ne compte rien avant la coupure, et ne montre donc rien. Faites l'exercice avec des données.",
    "At the target {count} items are missing, and the record names {lost} as lost. Find the others.":
        "À la cible, {count} éléments manquent, et le compte rendu en nomme {lost} comme perdus. Trouvez les autres.",
    "The stack runs other images than the drill did: {names}. Rehearse with the images that run.":
        "La pile exécute d'autres images que l'exercice : {names}. Faites l'exercice avec les images qui tournent.",
};
