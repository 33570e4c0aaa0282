/** Why each rule is there, in every language but English: `rationale` of the rule is the English one. */
export const rationales: Readonly<Record<"fr" | "de", Readonly<Record<string, string>>>> = {
    fr: {
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
        "key-rotation":
            "Qui a eu une clé une fois peut lire tout ce qu'elle a chiffré. La rotation limite cette quantité.",
        "key-release":
            "Qui a la copie d'une clé exportée détient la clé. Une clé qui sert dès que le fournisseur la demande ne protège de personne qui peut s'adresser au fournisseur.",
        "key-at-failover":
            "Une copie ne sert à rien sans sa clé. Si la clé est perdue avec la région ou le fournisseur, les données le sont aussi.",
        "second-encryption":
            "Une seconde couche, avec une autre clé et un autre algorithme, protège encore quand la première est cassée ou que sa clé est volée. Elle ne remplace pas une clé du client.",
        "kept-beside":
            "Les requêtes enregistrées, les règles d'alerte, les définitions de tâches, les tables et les files sont sous la clé du fournisseur sauf réglage contraire, et elles révèlent autant que les données.",
        "confidential-compute":
            "Une clé du client protège les données au repos. Pendant qu'une machine travaille avec elles, elles sont dans sa mémoire, que l'exploitant de l'hôte peut lire, et peut être contraint de lire, sauf si le processeur la chiffre.",
        "sovereign-endpoint":
            "Qui exploite l'API d'un cloud ou d'un cluster peut recevoir l'ordre de ne plus la servir, ou de servir autre chose. Le cloud public choisi comme site principal est l'affaire du plan de repli : il est accepté, sauf si sovereignOnly est activé. Les clouds construits pour un autre État, et les points d'accès à côté d'un cloud souverain, ne le sont pas.",
        "operator-jurisdiction":
            "Une ressource à Francfort exploitée par une société de droit étranger est localisée, mais pas souveraine : ce droit atteint la société, son personnel et ses mises à jour, où que soient les machines. L'opérateur compte, avec tous ceux à qui il appartient ; savoir de qui vient sa technologie est une autre question. Le cloud public choisi comme site principal est l'affaire du plan de repli, et il est accepté sauf si sovereignOnly est activé ; les services à côté ne le sont pas. La classe des données, donnée par le plan ou le réglage dataClass, peut demander plus : les données de santé reviennent à un opérateur dont l'offre est qualifiée en ce lieu précis, comme l'exige le Health Data Hub.",
        "container-images":
            "Un cluster qui ne peut plus tirer ses images ne peut ni redémarrer ni s'agrandir. Un registre du client dans le cloud public principal (azurecr.io, pkg.dev) ne s'arrête qu'avec ce cloud : il est accepté, sauf si sovereignOnly est activé. Les registres publics, et un registre dans un autre cloud étranger, sont un second opérateur qui peut arrêter le service.",
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
            "Une invite contient ce que des personnes savent d'un dossier. Qui sert le modèle la lit et peut cesser de servir ; le propriétaire du modèle décide de qui peut le retirer. Où un service s'exécute, sous quel droit, et à qui est son modèle sont trois questions : eu-residency pose la première, cette règle les deux autres, par les hôtes appelés et par les ressources typées des clouds. Un service du cloud public principal est accepté sauf si sovereignOnly est activé ; le propriétaire de son modèle est demandé quand même.",
        "external-hosts":
            "Un stockage, une base, un paiement ou une passerelle qu'une charge appelle en fait partie : quand son opérateur ne peut plus servir le client, la charge s'arrête, où qu'elle s'exécute. Les hôtes du cloud public principal s'arrêtent avec ce cloud, et sont acceptés sauf si sovereignOnly est activé.",
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
        "failover-evidence":
            "Un plan dit en une ligne ce qu'un exercice a montré. Seul le procès-verbal de l'exercice peut lui être opposé : un procès-verbal qui manque, qui est ancien, d'une autre charge ou d'un exercice échoué ne prouve rien. `rempart check` lit le procès-verbal à côté du programme ; un pack de règles dans Pulumi ne voit aucun fichier.",
        "failover-contacts":
            "Le courriel est ce qu'une organisation visée perd en premier. Une personne joignable par lui seul apprend la coupure en dernier.",
        "failover-copies":
            "Le stockage géo-redondant et la sauvegarde du fournisseur survivent à la perte d'une région. Quand le fournisseur lui-même ne peut plus servir, ils sont coupés avec l'original.",
        "failover-program":
            "Une cible qui exécute une autre version, à qui il manque un stockage, ou qui prend ses images ou ses clés chez l'opérateur du site principal, échoue le jour où elle est nécessaire. `rempart check --target DIR` juge les deux programmes ensemble ; un pack dans Pulumi n'en voit qu'un.",
        unseen: "Un verdict ne parle que de ce qui a été examiné. Ce que crée un chart, un contrôleur, un modèle ou une commande fait partie du système, et aucune règle ne le voit dans le programme.",
        waivers:
            "Une dérogation que personne ne termine est une règle que personne n'a. Une dérogation qui couvre tout, ou rien, n'est pas ce que quelqu'un a décidé.",
    },
    de: {
        "eu-residency":
            "Wo Daten sind, entscheidet, wessen Gerichte ihre Herausgabe anordnen können, und jede Übermittlung aus der EU braucht eine eigene Rechtsgrundlage.",
        guardrails:
            "Eine Zuweisung von Azure Policy, eine Organisationsrichtlinie von Google Cloud, ein Ordner von Assured Workloads oder eine Service Control Policy von AWS entscheidet für alle, wo Ressourcen angelegt werden dürfen. Eine Liste, die London nennt, eine Gruppe wie in:europe-locations oder ein Muster wie eu-* hebt auf, woran sich die Ressourcen dieses Stacks halten, und niemand liest sie noch einmal.",
        "customer-managed-key":
            "Wer den Schlüssel hält, kann gezwungen werden, die Daten zu lesen, und kann ihren Eigentümer aussperren. Bei einem Schlüssel des Anbieters ist das der Anbieter.",
        "key-location":
            "Wer die Öffnung des Tresors anordnen kann, kann die Daten lesen lassen, wo immer sie liegen. Ein Schlüssel im Ausland nimmt die Daten mit.",
        "key-protection":
            "Wer den Dienst betreibt, kann einen Schlüssel in Software lesen und einen Schlüssel in seinem Hardwaremodul benutzen. Nur ein Schlüssel, der anderswo liegt, kann ihm verweigert werden.",
        "key-recovery":
            "Ohne ihren Schlüssel sind Daten verloren. Ein Fehler, eine Sabotage oder eine Anordnung an einen Administrator darf nicht sofort endgültig sein.",
        "key-rotation":
            "Wer einen Schlüssel einmal hatte, kann alles lesen, was damit verschlüsselt wurde. Die Rotation begrenzt, wie viel das ist.",
        "key-release":
            "Wer die Kopie eines exportierten Schlüssels hat, hält den Schlüssel. Ein Schlüssel, der benutzt wird, sobald der Anbieter darum bittet, schützt vor niemandem, der den Anbieter bitten kann.",
        "key-at-failover":
            "Eine Kopie ist ohne ihren Schlüssel wertlos. Geht der Schlüssel mit der Region oder dem Anbieter verloren, dann auch die Daten.",
        "second-encryption":
            "Eine zweite Schicht mit anderem Schlüssel und anderem Verfahren schützt noch, wenn die erste gebrochen oder ihr Schlüssel gestohlen ist. Einen Schlüssel des Kunden ersetzt sie nicht.",
        "kept-beside":
            "Gespeicherte Abfragen, Alarmregeln, Auftragsdefinitionen, Tabellen und Warteschlangen stehen unter dem Schlüssel des Anbieters, wenn sie nicht anders eingestellt sind, und verraten so viel wie die Daten.",
        "confidential-compute":
            "Ein Schlüssel des Kunden schützt ruhende Daten. Während eine Maschine mit ihnen arbeitet, stehen sie in ihrem Speicher, den der Betreiber des Hosts lesen kann und zu lesen gezwungen werden kann, wenn der Prozessor ihn nicht verschlüsselt.",
        "sovereign-endpoint":
            "Wer die API einer Cloud oder eines Clusters betreibt, kann angewiesen werden, sie nicht mehr oder anders zu bedienen. Für die öffentliche Cloud, die als Hauptstandort gewählt ist, steht der Ausweichplan ein: sie wird hingenommen, wenn sovereignOnly nicht gesetzt ist. Clouds, die für einen anderen Staat gebaut sind, und Endpunkte neben einer souveränen Cloud werden es nicht.",
        "operator-jurisdiction":
            "Eine Ressource in Frankfurt, die ein Unternehmen unter fremdem Recht betreibt, ist im Land, aber nicht souverän: Dieses Recht erreicht das Unternehmen, seine Leute und seine Updates, wo immer die Maschinen stehen. Der Betreiber zählt, mit allen, denen er gehört; wessen Technik er betreibt, ist eine andere Frage. Für die öffentliche Cloud, die als Hauptstandort gewählt ist, steht der Ausweichplan ein, und sie wird hingenommen, wenn sovereignOnly nicht gesetzt ist; Dienste daneben nicht. Die Klasse der Daten, aus dem Plan oder der Einstellung dataClass, kann mehr verlangen: Gesundheitsdaten gehören zu einem Betreiber, dessen Angebot genau an diesem Ort qualifiziert ist, wie es der Health Data Hub fordert.",
        "container-images":
            "Ein Cluster, der seine Images nicht ziehen kann, kann weder neu starten noch wachsen. Eine Registry des Kunden in der öffentlichen Cloud des Hauptstandorts (azurecr.io, pkg.dev) fällt nur mit dieser Cloud aus und wird hingenommen, wenn sovereignOnly nicht gesetzt ist. Öffentliche Registries und eine Registry in einer anderen fremden Cloud sind ein zweiter Betreiber, der den Dienst anhalten kann.",
        "image-digest":
            "Ein Tag bezeichnet, was die Registry heute sagt. Mit dem Digest betreiben ein Spiegel und das Ausweichziel genau das Image, das getestet wurde, wer immer es ausliefert.",
        identity:
            "Ist das Verzeichnis oder der Aussteller der Token abgeschaltet, meldet sich niemand mehr an, auch am Ausweichziel nicht: Identitäten gehören zum Ersten, was eine Sanktion nimmt. Verzeichnisse, Aussteller von OpenID Connect und SAML und Identitätsanbieter in Keycloak werden nach ihrem Host beurteilt.",
        mail: "E-Mail ist das Erste, was eine gelistete Organisation verliert, mit den Nachrichten darin. MX-Einträge, SPF-Includes, Smarthosts, Relays, Exchange Online, Teams und andere Dienste für Besprechungen und Chat werden nach ihrem Host beurteilt. Europäische Behörden ersetzen sie durch SOGo, BlueMind, Zimbra oder Carbonio, Nextcloud, Jitsi und BigBlueButton.",
        "name-resolution":
            "Ein Resolver sieht jeden Namen, nach dem eine Anwendung fragt, und kann auf keinen antworten; eine Zone, die ein fremder Betreiber bedient, verschwindet mit ihm; eine Uhr, die stehen bleibt, macht Zertifikate und Protokolle wertlos.",
        certificates:
            "Eine Zertifizierungsstelle, die einen Kunden nicht mehr bedienen darf, erneuert und erhält seine Zertifikate nicht: Binnen Wochen scheitert jede TLS-Verbindung.",
        telemetry:
            "Telemetrie enthält Namen, Adressen und Inhalte von Anfragen; SecNumCloud verlangt, dass auch technische Daten in der Union bleiben. Ist der Empfänger abgeschnitten, sind die Betreuer genau in der Stunde blind, in der sie sehen müssen.",
        "software-supply":
            "Was bei der Bereitstellung oder beim Start geholt wird, fehlt, wenn seine Quelle fehlt. Repositories von Charts und Paketen, Git-Server, Quellen von Argo CD und Flux, Module und Installationsskripte werden nach ihrem Host beurteilt; Images von container-images.",
        "ai-services":
            "Eine Eingabe enthält, was Menschen über einen Fall wissen. Wer das Modell bereitstellt, liest sie und kann die Bereitstellung beenden; wem das Modell gehört, entscheidet, wer es zurückziehen kann. Wo ein Dienst läuft, unter wessen Recht und wessen Modell es ist, sind drei Fragen: eu-residency stellt die erste, diese Regel die beiden anderen, nach den aufgerufenen Hosts und den typisierten Ressourcen der Clouds. Ein Dienst der öffentlichen Cloud des Hauptstandorts wird hingenommen, wenn sovereignOnly nicht gesetzt ist; nach dem Eigentümer seines Modells wird trotzdem gefragt.",
        "external-hosts":
            "Ein Speicher, eine Datenbank, eine Zahlung oder ein Gateway, das eine Anwendung aufruft, ist ein Teil von ihr: Darf der Betreiber den Kunden nicht mehr bedienen, steht die Anwendung, wo immer sie läuft. Hosts der öffentlichen Cloud des Hauptstandorts fallen mit dieser Cloud aus und werden hingenommen, wenn sovereignOnly nicht gesetzt ist.",
        "no-public-names":
            "In einer abgeschotteten Cloud und in einer, die 90 Tage ohne ihren Anbieter überstehen muss, fehlt alles, was von außen geholt wird. Die Regel fragt einen Stack nichts, für den disconnected nicht gesetzt ist.",
        "cloud-offering":
            "Eine souveräne Cloud spricht die API einer öffentlichen und bietet einen Teil davon. Ein Stack, der mehr verlangt, besteht jede Vorschau und scheitert am Tag des Umzugs, an dem er gebraucht wird.",
        "state-backend":
            "Der State kennt jede Ressource und jedes Geheimnis eines Stacks, und ohne ihn kann nichts geändert oder verlegt werden. Pulumi Cloud ist ein Dienst aus den Vereinigten Staaten und die Voreinstellung. Was die Dateien des Projekts und PULUMI_BACKEND_URL sagen, beurteilt `rempart check`; einem Pack in Pulumi wird nicht gesagt, wo der State liegt.",
        "escape-hatches":
            "Eine Vorlage, ein Skript, ein Chart, ein Workflow oder ein Objekt von Argo CD stellt bereit, was keine Vorschau nennt. Ihre Hosts werden gelesen; wo sie laufen, wer ihre Schlüssel hält und wer sie betreibt, nicht. Ein konformer Bericht darüber würde mehr sagen, als irgendjemand angesehen hat.",
        "failover-target":
            "Sanktionen und Exportkontrollen halten einen Anbieter ohne Ankündigung an, in allen Regionen zugleich. Nur ein Anbieter, den dieselbe Anordnung nicht erreicht, kann weitermachen.",
        "failover-coverage":
            "Die Kopie muss vor dem Schnitt anderswo sein: Wer abgeschnitten ist, kann sie nicht mehr holen. Was ein Plan vergisst, ist verloren.",
        "failover-agreement":
            "Am Tag des Schnitts fragen alle dieselben wenigen Betreiber zugleich. Wer keinen Vertrag hat, wartet; eine Absichtserklärung ist eine Absicht.",
        "failover-objectives":
            "Ein Ziel, das die Kopien nicht erreichen können oder das eine Übung verfehlt hat, ist ein Versprechen, das nachweislich falsch ist.",
        "failover-plan":
            "Ein Plan, der kopiert und nicht ausgefüllt wurde, sieht wie einer aus. Am Tag des Schnitts kann niemand fragen, was gemeint war.",
        "failover-freshness":
            "Was vor Jahren ging, ist eine Erinnerung. Eine Übung mit einem Datum in der Zukunft ist ein Wunsch. Beides sieht bis zu dem Tag, an dem es gebraucht wird, wie ein Beweis aus.",
        "failover-survival":
            "Daten, die am Ausweichziel angekommen sind, nützen nichts, wo niemand sie entschlüsseln, sich anmelden, sie unter ihrem Namen finden oder die Programme starten kann, die sie lesen.",
        "failover-evidence":
            "Ein Plan sagt in einer Zeile, was eine Übung gezeigt hat. Nur das Protokoll der Übung kann dagegengehalten werden: Ein Protokoll, das fehlt, alt ist, zu einer anderen Anwendung oder zu einer gescheiterten Übung gehört, beweist nichts. `rempart check` liest das Protokoll neben dem Programm; ein Policy-Pack in Pulumi sieht keine Dateien.",
        "failover-contacts":
            "E-Mail ist das Erste, was eine gelistete Organisation verliert. Wer nur über sie erreichbar ist, erfährt vom Schnitt zuletzt.",
        "failover-copies":
            "Georedundanter Speicher und die Sicherung des Anbieters überstehen den Verlust einer Region. Darf der Anbieter selbst nicht mehr liefern, sind sie mit dem Original abgeschnitten.",
        "failover-program":
            "Ein Ausweichziel, das eine andere Version betreibt, dem ein Speicher fehlt oder das seine Images oder Schlüssel vom Betreiber des Hauptstandorts nimmt, scheitert an dem Tag, an dem es gebraucht wird. `rempart check --target DIR` beurteilt beide Programme zusammen; ein Pack in Pulumi sieht nur eines.",
        unseen: "Ein Urteil spricht nur von dem, was angesehen wurde. Was ein Chart, ein Controller, eine Vorlage oder ein Befehl anlegt, gehört zum System, und keine Regel sieht es im Programm.",
        waivers:
            "Eine Ausnahme, die niemand beendet, ist eine Regel, die niemand hat. Eine, die alles oder nichts umfasst, hat niemand so beschlossen.",
    },
};
