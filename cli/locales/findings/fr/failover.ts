/** French: the rules of failover. Keys are the English texts. */

/** Templates of messages. */
export const messages: Readonly<Record<string, string>> = {
    "{resource} holds data ({data}) and no FailoverPlan says who takes it over when its operator may no longer serve it. Add one to the program: new FailoverPlan(…) from 'rempart'.":
        "{resource} contient des données ({data}), et aucun FailoverPlan ne dit qui les prend en charge quand son opérateur ne peut plus servir. Ajoutez-en un au programme : new FailoverPlan(…) de « rempart ».",
    "{resource} has no FailoverPlan. It is unknown until deployment whether it needs one: {data} may hold data.":
        "{resource} n'a pas de FailoverPlan. On ne sait pas avant le déploiement s'il en faut un : ces ressources peuvent contenir des données : {data}.",
    "{resource} names no operator: set '{path}' to the one that takes over.":
        "{resource} ne nomme pas d'opérateur : indiquez dans « {path} » celui qui prend le relais.",
    "{resource} fails over to '{operator}', which is not in the catalog.{meant} If the name is right, add the operator to the setting additionalOperators.":
        "{resource} bascule vers « {operator} », absent du catalogue.{meant} Si le nom est juste, ajoutez l'opérateur au réglage additionalOperators.",
    "The operator in '{path}' of {resource} is unknown until deployment.":
        "L'opérateur dans « {path} » de {resource} est inconnu avant le déploiement.",
    "{resource} fails over from {primary} to {operator}: what stops one stops the other. Name an operator that is independent of it.":
        "{resource} bascule de {primary} vers {operator} : ce qui arrête l'un arrête l'autre. Nommez un opérateur qui en est indépendant.",
    "{resource} fails over to {operator}, which is under the law of {country} like {primary}: one order reaches both. Name an operator at home in {allowed}.":
        "{resource} bascule vers {operator}, qui relève, comme {primary}, de ce droit : {country}. Un seul ordre atteint les deux. Nommez un opérateur établi dans les juridictions admises ({allowed}).",
    "{resource} fails over to {operator}, which is at home in {country}. Name an operator at home in {allowed}, or add the country to the setting allowedJurisdictions.":
        "{resource} bascule vers {operator}, établi dans ce pays : {country}. Nommez un opérateur établi dans les juridictions admises ({allowed}), ou ajoutez le pays au réglage allowedJurisdictions.",
    "{resource} fails over to {operator}, which cannot take over: {why}. Name an operator that can.":
        "{resource} bascule vers {operator}, qui ne peut pas prendre le relais : {why}. Nommez un opérateur qui le peut.",
    "{resource} fails over from {primary} to {operator}, and it is doubtful that {operator} can take over: {why}. Have the contract say that it runs the workload, and prove it with a drill, or name another operator.":
        "{resource} bascule de {primary} vers {operator}, et il est douteux que {operator} puisse prendre le relais : {why}. Faites dire au contrat qu'il exploite la charge, et prouvez-le par un exercice, ou nommez un autre opérateur.",
    "{resource} fails over to {operator}, which takes over only for those with whom it has a contract that holds ('{path}'). A memorandum is none. Conclude one, or name another operator.":
        "{resource} bascule vers {operator}, qui ne prend le relais que pour ceux avec qui il a un contrat en vigueur (« {path} »). Un protocole d'accord n'en est pas un. Concluez-en un, ou nommez un autre opérateur.",
    "{resource} fails over to {operator}, which takes over only under a contract, and '{path}' is unknown until deployment.":
        "{resource} bascule vers {operator}, qui ne prend le relais que sous contrat, et « {path} » est inconnu avant le déploiement.",
    "{resource} is made for export controls and fails over to {operator}, whose technology comes from {vendor}: its updates stop with the primary. State in '{path}' how long it runs without them, {days} or longer, or name a target with other technology.":
        "{resource} vise des contrôles à l'exportation et bascule vers {operator}, dont la technologie vient de {vendor} : ses mises à jour s'arrêtent avec le site principal. Dites dans « {path} » combien de temps il tourne sans elles, au moins {days}, ou nommez une cible d'une autre technologie.",
    "It is unknown whether {operator} is independent of the primary of {resource}: {providers} not say who operates it. Name the operator in the setting primaryOperators.":
        "On ne sait pas si {operator} est indépendant du site principal de {resource} : {providers} ne disent pas qui l'exploite. Nommez l'opérateur dans le réglage primaryOperators.",
    "{resource} names no region of {operator}: set '{path}'.":
        "{resource} ne nomme aucune région de {operator} : définissez « {path} ».",
    "The region in '{path}' of {resource} is unknown until deployment.":
        "La région dans « {path} » de {resource} est inconnue avant le déploiement.",
    "{resource} fails over to '{region}', which is not a region of {operator} in the catalog. If it is right, add it to the setting additionalRegions.":
        "{resource} bascule vers « {region} », qui n'est pas une région de {operator} au catalogue. Si elle est juste, ajoutez-la au réglage additionalRegions.",
    "{resource} fails over to '{region}', which is in {country}. Choose a region of {operator} in {allowed}.":
        "{resource} bascule vers « {region} » ({country}). Choisissez une région de {operator} dans les juridictions admises ({allowed}).",
    "{resource} fails over to '{region}', whose country is not published. Choose a region of {operator} in {allowed}.":
        "{resource} bascule vers « {region} », dont le pays n'est pas publié. Choisissez une région de {operator} dans les juridictions admises ({allowed}).",
    "{resource} holds {data}, and {plan} does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.":
        "{resource} contient {data}, et {plan} ne dit pas comment cela parvient à la cible. Ajoutez-le à covers avec une méthode, ou à leavesBehind avec la raison pour laquelle la perte est acceptable.",
    "It is unknown until deployment whether {resource} holds {data}, and {plan} does not name it. If it does, add it to covers or to leavesBehind.":
        "On ne sait pas avant le déploiement si {resource} contient {data}, et {plan} ne nomme pas cette ressource. Si oui, ajoutez-la à covers ou à leavesBehind.",
    "It is unknown until deployment what {plan} covers, and so whether it covers {resource}.":
        "On ne sait pas avant le déploiement ce que couvre {plan}, ni donc si {resource} en fait partie.",
    "{plan} covers {resource} without a method: set method in its entry of covers.":
        "{plan} couvre {resource} sans méthode : définissez method dans son entrée de covers.",
    "{plan} leaves {resource} behind without a reason: set because in its entry of leavesBehind.":
        "{plan} laisse {resource} sur place sans motif : définissez because dans son entrée de leavesBehind.",
    "{resource} has no agreement with the operator of its target, who therefore owes it nothing. Conclude one and set '{path}' to signed, with its date and reference.":
        "{resource} n'a pas d'accord avec l'opérateur de sa cible, qui ne lui doit donc rien. Concluez-en un et donnez à « {path} » la valeur signed, avec sa date et sa référence.",
    "{resource} rests on a memorandum of understanding ('{path}'), which obliges nobody. Conclude a contract and set it to signed.":
        "{resource} repose sur un protocole d'accord (« {path} »), qui n'oblige personne. Concluez un contrat et donnez la valeur signed.",
    "'{path}' of {resource} is unknown until deployment.": "« {path} » de {resource} est inconnu avant le déploiement.",
    "{resource} does not say where its agreement is filed: set '{path}'.":
        "{resource} ne dit pas où son accord est classé : définissez « {path} ».",
    "The agreement of {resource} ended on {end} ('{path}'), so nobody owes it anything. Conclude a new one, or state the end that holds.":
        "L'accord de {resource} a pris fin le {end} (« {path} »), et personne ne lui doit donc rien. Concluez-en un nouveau, ou indiquez la fin qui vaut.",
    "The agreement of {resource} is dated {date} ('{path}'), after {today}: until then nobody owes it anything. State it when it is signed.":
        "L'accord de {resource} est daté du {date} (« {path} »), après le {today} : d'ici là, personne ne lui doit rien. Indiquez-le quand il est signé.",
    "'{path}' of {resource} is no day of the calendar: set it to a date such as 2029-03-01, or leave it out where the agreement has no end.":
        "« {path} » de {resource} n'est pas un jour du calendrier : indiquez une date telle que 2029-03-01, ou retirez-le si l'accord n'a pas de fin.",
    "The agreement of {resource} ends on {end} ('{path}'), less than {within} after {today}. Renew it, or conclude another.":
        "L'accord de {resource} prend fin le {end} (« {path} »), moins de {within} après le {today}. Renouvelez-le, ou concluez-en un autre.",
    "The day of the run was not given, so it is unknown whether the agreement of {resource} holds.":
        "Le jour de l'exécution n'a pas été donné : on ne sait donc pas si l'accord de {resource} est en vigueur.",
    "{resource} does not say when its agreement was concluded: set '{path}' to a date such as 2026-03-02.":
        "{resource} ne dit pas quand son accord a été conclu : donnez à « {path} » une date telle que 2026-03-02.",
    "The {meaning} of {resource} is missing or invalid: set '{path}' to an ISO 8601 duration such as PT4H.":
        "{meaning} de {resource} : durée absente ou non valable. Donnez à « {path} » une durée ISO 8601 telle que PT4H.",
    "{resource} allows a loss of {rpo} at most, but copies only every {every} ('{path}'). Copy more often, or state the rpo that holds.":
        "{resource} admet une perte de {rpo} au plus, mais ne copie que tous les {every} (« {path} »). Copiez plus souvent, ou indiquez le rpo qui vaut.",
    "{resource} failed its last drill ('{path}'). Repair what failed, and rehearse again.":
        "{resource} a échoué à son dernier exercice (« {path} »). Réparez ce qui a échoué, et refaites l'exercice.",
    "{resource} does not say how its last drill ended: set '{path}' to passed or failed.":
        "{resource} ne dit pas comment son dernier exercice s'est terminé : donnez à « {path} » la valeur passed ou failed.",
    "{resource} does not state {what} ('{path}'), so it is unknown whether the last drill supports the objectives.":
        "{resource} n'indique pas {what} (« {path} ») : on ne sait donc pas si le dernier exercice confirme les objectifs.",
    "{resource} does not say when it was last rehearsed: set '{path}' to a date such as 2026-03-02.":
        "{resource} ne dit pas quand a eu lieu le dernier exercice : donnez à « {path} » une date telle que 2026-03-02.",
    "{resource} states an {objective} of {promised}, and its last drill measured {measured} ('{path}'). Make it faster, or state the {objective} that holds.":
        "{resource} indique un {objective} de {promised}, et son dernier exercice a mesuré {measured} (« {path} »). Accélérez, ou indiquez le {objective} qui vaut.",
    "{resource} is not filled in: '{path}' is still a placeholder ('{found}').":
        "{resource} n'est pas rempli : « {path} » est encore un texte provisoire (« {found} »).",
    "'{path}' of {resource} is not {wanted}.": "« {path} » de {resource} n'a pas la forme voulue : {wanted}.",
    "{resource} leaves '{path}' open. State it, or leave out all of '{part}'.":
        "{resource} laisse « {path} » ouvert. Indiquez-le, ou retirez tout « {part} ».",
    "{resource} has no field '{path}'.{meant}": "{resource} n'a pas de champ « {path} ».{meant}",
    "{resource} does not state '{path}': {about} {why}": "{resource} n'indique pas « {path} » : {about} {why}",
    "{resource} does not state {fields}: what holds there is unknown. State them as docs/failover-plan.md says.":
        "{resource} n'indique pas {fields} : on ne sait pas ce qui y vaut. Indiquez-les comme le dit docs/failover-plan.md.",
    "{resource} was never rehearsed: '{path}' is not stated. Make the move once, and state the date, the result and what was measured.":
        "{resource} n'a jamais fait l'objet d'un exercice : « {path} » n'est pas indiqué. Faites le déménagement une fois, et indiquez la date, le résultat et les mesures.",
    "{resource} does not state {what} ('{path}'), so it is unknown whether it still holds.":
        "{resource} n'indique pas ceci : {what} (« {path} »). On ne sait donc pas si cela vaut encore.",
    "'{path}' of {resource} is no day of the calendar: set it to a date such as 2026-03-02.":
        "« {path} » de {resource} n'est pas un jour du calendrier : indiquez une date telle que 2026-03-02.",
    "{what} of {resource} was on {date} ('{path}'), more than {within} before {today}. {remedy}":
        "{what} de {resource} : le {date} (« {path} »), plus de {within} avant le {today}. {remedy}",
    "{what} of {resource} is dated {date} ('{path}'), after {today}. State when it was, not when it is planned.":
        "{what} de {resource} : date du {date} (« {path} »), après le {today}. Indiquez quand cela a eu lieu, non quand c'est prévu.",
    "{resource} failed its last disconnect test ('{path}'). Repair what failed, and test again.":
        "{resource} a échoué à son dernier essai de déconnexion (« {path} »). Réparez ce qui a échoué, et refaites l'essai.",
    "'{path}' of {resource} says neither passed nor failed. State how the last disconnect test ended.":
        "« {path} » de {resource} ne dit ni passed ni failed. Indiquez comment le dernier essai de déconnexion s'est terminé.",
    "{what} of {resource} ended on {date} ('{path}'). {remedy}":
        "{what} de {resource} : terme échu le {date} (« {path} »). {remedy}",
    "The day of the run was not given, so it is unknown whether {resource} is up to date.":
        "Le jour de l'exécution n'a pas été donné : on ne sait donc pas si {resource} est à jour.",
    "{resource} refers to the record '{record}' ('{path}'), and there is no such file in the project. Keep the record of the drill there, or name the one that is.":
        "{resource} renvoie au compte rendu « {record} » (« {path} »), et ce fichier n'existe pas dans le projet. Gardez-y le compte rendu de l'exercice, ou nommez celui qui existe.",
    "{resource} refers to the record '{record}' ('{path}'), which cannot be read: it is no JSON. docs/schemas/drill.json describes it.":
        "{resource} renvoie au compte rendu « {record} » (« {path} »), qui ne peut pas être lu : ce n'est pas du JSON. docs/schemas/drill.json le décrit.",
    "{resource} refers to '{record}' as the evidence of its drill ('{path}'), which is no file that can be read here. Keep its drill.json in the project.":
        "{resource} donne « {record} » pour preuve de son exercice (« {path} »), ce qui n'est pas un fichier lisible ici. Gardez son drill.json dans le projet.",
    "{resource} refers to the record '{record}' ('{path}'): {why}":
        "{resource} renvoie au compte rendu « {record} » (« {path} ») : {why}",
    "{what} of {resource} {depends} on {operator} ('{path}'), which falls with the primary. Move it to the target's operator, to another that is independent, or to your own premises.":
        "{what} de {resource} {depends} de {operator} (« {path} »), qui tombe avec le site principal. Confiez cela à l'opérateur de la cible, à un autre qui est indépendant, ou à vos propres locaux.",
    "{what} of {resource} {depends} on {operator} ('{path}'), which is under the law of {country} like {primary}: one order stops both. Name one at home in {allowed}.":
        "{what} de {resource} {depends} de {operator} (« {path} »), qui relève, comme {primary}, de ce droit : {country}. Un seul ordre arrête les deux. Nommez un opérateur établi dans les juridictions admises ({allowed}).",
    "{what} of {resource} {depends} on '{operator}' ('{path}'), which is not in the catalog: it is unknown whether it outlives the primary. Add it to the setting additionalOperators.":
        "{what} de {resource} {depends} de « {operator} » (« {path} »), absent du catalogue. On ne sait pas si cela survit au site principal. Ajoutez-le au réglage additionalOperators.",
    "{what} of {resource} {depends} on a host that is not in the catalog ('{path}'). State in '{beside}' who runs it.":
        "{what} de {resource} {depends} d'un hôte absent du catalogue (« {path} »). Indiquez dans « {beside} » qui l'exploite.",
    "It is unknown who runs the primary, and so whether what {resource} depends on outlives it. Name the operator in the setting primaryOperators.":
        "On ne sait pas qui exploite le site principal, ni donc si ce dont dépend {resource} lui survit. Nommez l'opérateur dans le réglage primaryOperators.",
    "{resource} keeps its copies under keys that a provider manages ('{path}'): whoever stops the provider stops the keys. Hold them yourself.":
        "{resource} garde ses copies sous des clés que gère un fournisseur (« {path} ») : qui arrête le fournisseur arrête les clés. Détenez-les vous-même.",
    "'{path}' of {resource} is in {country}. Choose a place in {allowed}.":
        "« {path} » de {resource} est dans ce pays : {country}. Choisissez un lieu des juridictions admises ({allowed}).",
    "A domain of {resource} ('{path}') is under a top-level domain that {operator} runs under the law of {country}, like {primary}. An order can take the name away: keep a second name under another registry.":
        "Un domaine de {resource} (« {path} ») est sous un domaine de premier niveau que {operator} exploite, comme {primary}, sous ce droit : {country}. Un ordre peut retirer le nom : gardez un second nom sous un autre registre.",
    "A licence of {resource} asks a server of its vendor ('{path}'). Agree on a licence that runs without one, or replace the product.":
        "Une licence de {resource} interroge un serveur de son éditeur (« {path} »). Convenez d'une licence qui s'en passe, ou remplacez le produit.",
    "'{path}' of {resource} is {value}, longer than {limit}. {remedy}":
        "« {path} » de {resource} vaut {value}, plus que {limit}. {remedy}",
    "'{path}' of {resource} is {value}, shorter than {limit}. {remedy}":
        "« {path} » de {resource} vaut {value}, moins que {limit}. {remedy}",
    "The images of {resource} are not named by their digest ('{path}'), so the target may run others than were tested. Pin them.":
        "Les images de {resource} ne sont pas nommées par leur empreinte (« {path} ») : la cible peut donc en exécuter d'autres que celles qui ont été essayées. Fixez-les.",
    "{resource} keeps too few versions of the source ('{path}'): {value}, where {limit} are asked for. Keep more.":
        "{resource} garde trop peu de versions du code source (« {path} ») : {value}, alors que {limit} sont demandées. Gardez-en plus.",
    "'{path}' of {resource} is reached through {operator} alone, which falls with the primary. Add a telephone number, or an address that the primary does not serve.":
        "« {path} » de {resource} n'est joignable que par {operator}, qui tombe avec le site principal. Ajoutez un numéro de téléphone, ou une adresse que le site principal ne sert pas.",
    "'{path}' of {resource} is reached through {operator} alone, which is under the law of {country} like {primary}: one order stops both. Add a telephone number.":
        "« {path} » de {resource} n'est joignable que par {operator}, qui relève, comme {primary}, de ce droit : {country}. Un seul ordre arrête les deux. Ajoutez un numéro de téléphone.",
    "'{path}' of {resource} is a mail address in a domain of the service ('{domain}'): it stops with what the plan is about. Add a telephone number.":
        "« {path} » de {resource} est une adresse de courrier dans un domaine du service (« {domain} ») : elle s'arrête avec ce dont parle le plan. Ajoutez un numéro de téléphone.",
    "'{path}' of {resource} is a mail address alone, and it is unknown who serves its mail. Add a telephone number.":
        "« {path} » de {resource} n'est qu'une adresse de courrier, et on ne sait pas qui sert ce courrier. Ajoutez un numéro de téléphone.",
    "{resource} does not say how the deputy is reached: set '{path}'.":
        "{resource} ne dit pas comment joindre la personne suppléante : définissez « {path} ».",
    "{resource} copies by '{method}' ('{path}'): {why}. Copy to the target by a method that leaves the primary, such as a dump, logical replication or rclone.":
        "{resource} copie par « {method} » (« {path} ») : {why}. Copiez vers la cible par une méthode qui quitte le site principal, telle qu'un vidage, la réplication logique ou rclone.",
    "{resource} copies by '{method}' ('{path}'), which is none of the known methods. Say in '{beside}' why it brings the data to the target.":
        "{resource} copie par « {method} » (« {path} »), qui n'est aucune des méthodes connues. Dites dans « {beside} » pourquoi elle amène les données à la cible.",
    "{resource} keeps a copy at {operator} ('{path}'), which falls with the primary, and names no other copy of the same data. Keep one at the target, or at an operator that is independent.":
        "{resource} garde une copie chez {operator} (« {path} »), qui tombe avec le site principal, et ne nomme pas d'autre copie des mêmes données. Gardez-en une à la cible, ou chez un opérateur indépendant.",
    "{resource} keeps a copy at '{operator}' ('{path}'), which is not in the catalog: it is unknown whether it outlives the primary. Add it to the setting additionalOperators.":
        "{resource} garde une copie chez « {operator} » (« {path} »), absent du catalogue : on ne sait pas s'il survit au site principal. Ajoutez-le au réglage additionalOperators.",
    "{resource} keeps a copy in {country} ('{path}'). Keep it in {allowed}.":
        "{resource} garde une copie dans ce pays : {country} (« {path} »). Gardez-la dans les juridictions admises ({allowed}).",
    "{resource} keeps a copy at {operator} ('{path}'), which is at home in {country}. Keep it at an operator at home in {allowed}.":
        "{resource} garde une copie chez {operator} (« {path} »), établi dans ce pays : {country}. Gardez-la chez un opérateur établi dans les juridictions admises ({allowed}).",
    "{resource} keeps a copy in '{region}' ('{path}'), which is not a region of {operator} in the catalog. If it is right, add it to the setting additionalRegions.":
        "{resource} garde une copie dans « {region} » (« {path} »), qui n'est pas une région de {operator} au catalogue. Si elle est juste, ajoutez-la au réglage additionalRegions.",
    "{resource} keeps a copy in '{region}' ('{path}'), whose country is not published. Keep it in a region in {allowed}.":
        "{resource} garde une copie dans « {region} » (« {path} »), dont le pays n'est pas publié. Gardez-la dans une région des juridictions admises ({allowed}).",
    "The plan moves to the stack '{planned}', and the target is '{target}'. Give the stack that the plan names, or correct targetStack.":
        "Le plan déménage vers la pile « {planned} », et la cible est « {target} ». Donnez la pile que nomme le plan, ou corrigez targetStack.",
    "'{name}' of the primary holds {holds}, and the target has no store for {kind}. Add one to its program, or leave the data behind with a reason.":
        "« {name} » du site principal contient {holds}, et la cible n'a pas de stockage de cette sorte : {kind}. Ajoutez-en un à son programme, ou laissez les données sur place avec un motif.",
    "'{name}' of the primary runs the image {image}, and nothing at the target does. Add it to the target's program.":
        "« {name} » du site principal exécute l'image {image}, et rien ne le fait à la cible. Ajoutez-la au programme de la cible.",
    "'{name}' of the target runs {image} as {there}, and the primary as {here}. Name the same digest in both programs.":
        "« {name} » de la cible exécute {image} en {there}, et le site principal en {here}. Nommez la même empreinte dans les deux programmes.",
    "The target uses a provider of {operator}, which {bond}. Move what it makes to the target's operator.":
        "La cible emploie un fournisseur de {operator}, qui {bond}. Confiez ce qu'il crée à l'opérateur de la cible.",
    "'{name}' of the target depends on {host} of {operator} ('{path}'), which falls with the primary. Point it at something that does not.":
        "« {name} » de la cible dépend de {host} de {operator} (« {path} »), qui tombe avec le site principal. Dirigez-le vers ce qui n'en dépend pas.",
    "It is unknown who runs the primary, and so whether the target outlives it. Name the operator in the setting primaryOperators.":
        "On ne sait pas qui exploite le site principal, ni donc si la cible lui survit. Nommez l'opérateur dans le réglage primaryOperators.",
    "Both copies of the keys of {resource} are with one holder ('{path}'): whoever loses the one loses the other. Give the second to someone else.":
        "Les deux copies des clés de {resource} sont chez un même détenteur (« {path} ») : qui perd l'une perd l'autre. Confiez la seconde à quelqu'un d'autre.",
    "The deputy of {resource} is whom the deputy stands in for ('{path}'). Name someone else, who is reached in another way.":
        "La personne suppléante de {resource} est celle qu'elle supplée (« {path} »). Nommez quelqu'un d'autre, que l'on joint autrement.",
    "{plan} says of {resource} both how it is copied and why it can be lost. Leave it in covers or in leavesBehind.":
        "{plan} dit de {resource} à la fois comment se fait la copie et pourquoi la perte est acceptable. Laissez cette ressource dans covers ou dans leavesBehind.",
    "{resource} claims volumes ('{path}'), and no rule knows whether what is on them can be made anew. Add it to covers of {plan} with a method, or to leavesBehind with a reason.":
        "{resource} réclame des volumes (« {path} »), et aucune règle ne sait si leur contenu peut être recréé. Ajoutez cette ressource à covers de {plan} avec une méthode, ou à leavesBehind avec un motif.",
    "{resource} counts on a notice of {notice} ('{path}'), and is made for a cut that comes without any ({scenario}). State PT0S, and objectives that hold without it.":
        "{resource} compte sur un préavis de {notice} (« {path} »), alors que le plan vise une coupure qui vient sans aucun ({scenario}). Indiquez PT0S, et des objectifs qui tiennent sans préavis.",
    "{resource} makes a copy every {every} and keeps it for {retention} only ('{path}'): between two there is none. Keep copies longer.":
        "{resource} fait une copie tous les {every} et ne la garde que {retention} (« {path} ») : entre deux, il n'y en a aucune. Gardez les copies plus longtemps.",
    "{resource} names the stack that it is part of as the one at the target ('{path}'). Name the stack that runs elsewhere.":
        "{resource} nomme comme pile de la cible celle dont le plan fait partie (« {path} »). Nommez la pile qui tourne ailleurs.",
    "{what} of {resource} {depends} on the operator of the primary ('{path}'). Whoever stops it stops them too: name a holder that is independent, or hold them yourself.":
        "{what} de {resource} {depends} de l'opérateur du site principal (« {path} »). Qui l'arrête arrête aussi cela : nommez un détenteur indépendant, ou détenez-les vous-même.",
};

/** What rules put into the placeholders. */
export const phrases: Readonly<Record<string, string>> = {
    "it runs no infrastructure that others can rent": "il n'exploite aucune infrastructure que d'autres puissent louer",
    "who operates it is not public": "on ne sait pas publiquement qui l'exploite",
    "the catalog has ruled it out": "le catalogue l'a exclu",
    "its providers do": "ses fournisseurs",
    "the settings of {names} do": "les réglages de {names}",
    "the target": "la cible",
    " Did you mean '{name}'?": " Vouliez-vous dire « {name} » ?",
    " Known: {names}.": " Connus : {names}.",
    " Did you mean '{name}'? Known: {names}.": " Vouliez-vous dire « {name} » ? Connus : {names}.",
    "recovery time objective": "Objectif de temps de reprise",
    "recovery point objective": "Objectif de point de reprise",
    "time between two copies": "Temps entre deux copies",
    "measured time": "Temps mesuré",
    "where the record of its last drill is": "où est le compte rendu de son dernier exercice",
    "the {objective} that its last drill measured": "le {objective} que son dernier exercice a mesuré",
    "how the last disconnect test ended": "comment le dernier essai de déconnexion s'est terminé",
    "The last drill": "Le dernier exercice",
    "the last drill": "le dernier exercice",
    "The last time that a copy was read back": "La dernière relecture d'une copie",
    "the last time that a copy was read back": "la dernière relecture d'une copie",
    "The last disconnect test": "Le dernier essai de déconnexion",
    "the last disconnect test": "le dernier essai de déconnexion",
    "The last review": "La dernière revue",
    "the last review": "la dernière revue",
    "The acceptance of a risk": "L'acceptation d'un risque",
    "A licence": "Une licence",
    "Rehearse again.": "Refaites l'exercice.",
    "Read a copy back, and compare it.": "Relisez une copie, et comparez-la.",
    "Cut the target off from the primary and its vendors, and see what still asks for them.":
        "Coupez la cible du site principal et de ses éditeurs, et voyez ce qui les demande encore.",
    "Review the plan, its contracts and its people.": "Revoyez le plan, ses contrats et ses personnes.",
    "Decide on it again.": "Décidez-en à nouveau.",
    "Renew it before the target needs it.": "Renouvelez-la avant que la cible n'en ait besoin.",
    "Shorten it: users stay at the address that is gone until it ends.":
        "Raccourcissez-le : jusqu'à son terme, les utilisateurs restent à l'adresse qui n'est plus.",
    "Mirror more often.": "Répliquez plus souvent.",
    "Deposit the source more often.": "Déposez le code source plus souvent.",
    "Renew earlier.": "Renouvelez plus tôt.",
    "The keys of the copies": "Les clés des copies",
    "The second copy of the keys": "La seconde copie des clés",
    "The key of a copy": "La clé d'une copie",
    "Sign-in": "La connexion",
    "The registration of the domain": "L'enregistrement du domaine",
    "The zone": "La zone",
    "The renewal of certificates": "Le renouvellement des certificats",
    "The images": "Les images",
    "The source": "Le code source",
    "The program": "Le programme",
    "The state": "L'état",
    "The secrets of the state": "Les secrets de l'état",
    "The program and its state": "Le programme et son état",
    Support: "L'assistance",
    Payment: "Le paiement",
    Monitoring: "La supervision",
    "The runbook": "Le mode opératoire",
    depends: "dépend",
    depend: "dépendent",
    "geo-redundant storage copies to another region of the same operator":
        "le stockage géoredondant copie vers une autre région du même opérateur",
    "regions of one operator stop together": "les régions d'un même opérateur s'arrêtent ensemble",
    "a replica of the provider's own service stays at the provider":
        "une réplique d'un service du fournisseur reste chez le fournisseur",
    "the provider's own backup is kept, and restored, at the provider":
        "la sauvegarde du fournisseur est conservée, et restaurée, chez le fournisseur",
    "a snapshot stays in the storage that it was taken of": "un instantané reste dans le stockage dont il est pris",
    "falls with the primary": "tombe avec le site principal",
    "is under the law of {operator}": "relève du même droit que {operator}",
    "a list": "une liste",
    "a group of fields": "un groupe de champs",
    "one of {choices}": "l'une de ces valeurs : {choices}",
    "a day of the calendar such as 2026-03-02": "un jour du calendrier tel que 2026-03-02",
    "an ISO 8601 duration such as {duration}": "une durée ISO 8601 telle que {duration}",
    "the code of a country in two capital letters, such as FR": "le code d'un pays en deux capitales, tel que FR",
    "a host or an address, such as {host}": "un hôte ou une adresse, par exemple {host}",
    "a SHA-256 of 64 hexadecimal digits, as sha256sum prints it":
        "un SHA-256 de 64 chiffres hexadécimaux, tel que sha256sum l'affiche",
    "a telephone number or an address at which someone is reached, such as +33 1 70 00 00 17":
        "un numéro de téléphone ou une adresse où l'on joint quelqu'un, par exemple +33 1 70 00 00 17",
    "true or false": "true ou false",
    "a whole number": "un nombre entier",
    "a text": "un texte",
    "France; SecNumCloud in progress at last source; new tenant onsovcloud.fr; the technology stays that of the primary":
        "France ; SecNumCloud en cours selon la dernière source ; nouveau locataire onsovcloud.fr ; la technologie reste celle du site principal",
    "Germany, public-sector origin; MoU only; subset of services (no AI, no GPU VM according to one secondary source); new tenant onsovcloud.de; the technology stays that of the primary":
        "Allemagne, origine dans le secteur public ; protocole d'accord seulement ; une partie des services (ni IA ni VM GPU selon une source secondaire) ; nouveau locataire onsovcloud.de ; la technologie reste celle du site principal",
    "fails operator test": "ne satisfait pas au critère de l'opérateur",
    "mutual assistance covers detection/response to cyber crises; same technology vendor":
        "l'assistance mutuelle couvre la détection et la réponse aux crises cyber ; même fournisseur de technologie",
    "no HSM/EKM/Autokey, no Secret Manager, no Cloud Identity; preview: reject until general availability; independent once the Thales company operates it":
        "ni HSM/EKM/Autokey, ni Secret Manager, ni Cloud Identity ; version préliminaire : à refuser jusqu'à la disponibilité générale ; indépendant dès que la société de Thales l'exploite",
    "same operator, same jurisdiction": "même opérateur, même juridiction",
    "Beijing Sinnet runs cn-north-1, Ningxia Western Cloud Data cn-northwest-1":
        "Beijing Sinnet exploite cn-north-1, Ningxia Western Cloud Data cn-northwest-1",
    "Data Boundary/Assured Workloads, EKM, Access Justifications are controls, not an operator change; EU contracting party: Google Cloud EMEA Ltd (IE)":
        "Data Boundary/Assured Workloads, EKM et Access Justifications sont des contrôles, non un changement d'opérateur ; partie contractante dans l'UE : Google Cloud EMEA Ltd (IE)",
    "EU Data Boundary = 27 EU + 4 EFTA; Data Guardian, External Key Management, Regulated Environment Management (June 2025); EU contracting party: Microsoft Ireland Operations Ltd (IE)":
        "EU Data Boundary = 27 UE + 4 AELE ; Data Guardian, External Key Management, Regulated Environment Management (juin 2025) ; partie contractante dans l'UE : Microsoft Ireland Operations Ltd (IE)",
    "EU contracting party: AWS EMEA SARL (LU)": "partie contractante dans l'UE : AWS EMEA SARL (LU)",
    "GA 15 Jan 2026, ~90 services, EU-resident staff, local zones BE/NL/PT planned; residency and operational separation OK, ownership not":
        "disponibilité générale le 15 janvier 2026, environ 90 services, personnel résidant dans l'UE, zones locales BE/NL/PT prévues ; localisation et séparation opérationnelle acquises, mais pas la propriété",
    "Russian spin-off of Gcore": "issu de Gcore, en Russie",
    "bought by KKR (US) in June 2022": "racheté par KKR (US) en juin 2022",
    "it is in preview, general availability is aimed at the end of 2026, and its operator, a new German company wholly owned by Thales, is not named yet":
        "il est en version préliminaire, la disponibilité générale est visée pour fin 2026, et son opérateur, une nouvelle société allemande détenue en totalité par Thales, n'est pas encore nommé",
    "run by legal entities in the Union, owned in the US":
        "exploité par des entités juridiques de l'Union, détenu aux États-Unis",
    "state backend and secrets provider are themselves a sanctions dependency":
        "le stockage de l'état et le fournisseur de secrets sont eux-mêmes exposés aux sanctions",
    "still public GCP underneath; Google announced Thales as its new partner on 20 May 2026, and the T-Systems offer is reported as being restructured; the partnership as a whole is said to run to 2030":
        "toujours GCP public en dessous ; Google a annoncé Thales comme nouveau partenaire le 20 mai 2026, et l'offre de T-Systems serait en restructuration ; le partenariat dans son ensemble courrait jusqu'en 2030",
    "under sanctions": "sous sanctions",
};
