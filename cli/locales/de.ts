/** German. */
import type { words as french } from "./fr";

export const words: Readonly<Record<keyof typeof french, string>> = {
    compliant: "konform",
    violating: "nicht konform",
    undetermined: "unbestimmt",
    "nothing judged": "nichts beurteilt",
    "error: the stack was not judged whole": "Fehler: Der Stack wurde nicht ganz beurteilt",
    "verdict: {0} · {1} · exit code {2}": "Urteil: {0} · {1} · Exit-Code {2}",
    "{0} error": "{0} Fehler",
    "{0} errors": "{0} Fehler",
    "{0} finding blocks: {1}": "{0} Befund blockiert: {1}",
    "{0} findings block: {1}": "{0} Befunde blockieren: {1}",
    "{0} and {1} more rule": "{0} und {1} weitere Regel",
    "{0} and {1} more rules": "{0} und {1} weitere Regeln",
    "no rule looked at anything": "keine Regel hat etwas geprüft",
    "coverage is required and missing": "Abdeckung ist verlangt und fehlt",
    "nothing blocks": "nichts blockiert",
    "the stacks that fail are in the table": "die Stacks, die scheitern, stehen in der Tabelle",
    "all that would block is waived": "für alles, was blockieren würde, gilt eine Ausnahme",
    "{0} violation": "{0} Verstoß",
    "{0} violations": "{0} Verstöße",
    "{0} undetermined": "{0} unbestimmt",
    "{0} waived": "{0} mit Ausnahme",
    "{0} in {1}": "{0} in {1}",
    "{0} resource": "{0} Ressource",
    "{0} resources": "{0} Ressourcen",
    "{0} finding": "{0} Befund",
    "{0} findings": "{0} Befunde",
    low: "niedrig",
    medium: "mittel",
    high: "hoch",
    critical: "kritisch",
    "{0}, blocks": "{0}, blockiert",
    advisory: "Hinweis",
    waived: "mit Ausnahme",
    Error: "Fehler",
    "What to do.": "Was zu tun ist.",
    "Waived until {0}: {1}": "Ausnahme bis {0}: {1}",
    "{0} more finding: this text would be too long for a comment.":
        "{0} weiterer Befund: Dieser Text wäre für einen Kommentar zu lang.",
    "{0} more findings: this text would be too long for a comment.":
        "{0} weitere Befunde: Dieser Text wäre für einen Kommentar zu lang.",
    Rule: "Regel",
    Severity: "Schwere",
    Blocks: "Blockiert",
    Advisory: "Hinweis",
    Undetermined: "Unbestimmt",
    Waived: "Mit Ausnahme",
    Coverage: "Abdeckung",
    Control: "Kontrolle",
    Judged: "Beurteilt",
    "Nothing to judge": "Nichts zu beurteilen",
    "Not looked at": "Nicht geprüft",
    "Types not looked at": "Nicht geprüfte Typen",
    Waivers: "Ausnahmen",
    Resource: "Ressource",
    Reason: "Grund",
    Until: "Bis",
    Owner: "Verantwortlich",
    Ticket: "Ticket",
    "Approved by": "Genehmigt von",
    "Sovereignty of {0}": "Souveränität von {0}",
    Contents: "Inhalt",
    Findings: "Befunde",
    "Places and operators": "Orte und Betreiber",
    "Each bubble is a country in which resources are. Its colour and sign tell whose law reaches their operators, which is not the same as where they are.":
        "Jede Blase ist ein Land, in dem Ressourcen liegen. Farbe und Zeichen sagen, wessen Recht ihre Betreiber erreicht; das ist nicht dasselbe wie der Ort.",
    "Key custody": "Schlüsselhoheit",
    Dependencies: "Abhängigkeiten",
    "What the resources need to run, and under whose law that stands. A dashed red line leaves the allowed jurisdictions.":
        "Was die Ressourcen für den Betrieb brauchen, und unter wessen Recht das steht. Eine gestrichelte rote Linie verlässt die erlaubten Rechtsräume.",
    "Failover coverage": "Abdeckung durch den Ausweichplan",
    "For each objective: the highest SEAL level that nothing found here rules out. A program proves no level; what it cannot show is hatched, and must be answered by the operator.":
        "Für jedes Ziel: die höchste SEAL-Stufe, die kein Befund hier ausschließt. Ein Programm beweist keine Stufe; was es nicht zeigen kann, ist schraffiert und muss der Betreiber beantworten.",
    Evidence: "Nachweise",
    resources: "Ressourcen",
    violations: "Verstöße",
    "operators and hosts' owners": "Betreiber und Eigentümer von Hosts",
    "keys held by the customer": "Schlüssel in der Hand des Kunden",
    "{0} of {1}": "{0} von {1}",
    "Nothing was found.": "Es gibt keinen Befund.",
    "About {0}": "Über {0}",
    "and {0} more place; the JSON report has all": "und {0} weitere Stelle; der JSON-Bericht hat alle",
    "and {0} more places; the JSON report has all": "und {0} weitere Stellen; der JSON-Bericht hat alle",
    "and {0} more message; the JSON report has all": "und {0} weitere Meldung; der JSON-Bericht hat alle",
    "and {0} more messages; the JSON report has all": "und {0} weitere Meldungen; der JSON-Bericht hat alle",
    customer: "Kunde",
    provider: "Anbieter",
    "not known": "nicht bekannt",
    "not known before deployment": "vor dem Deployment nicht bekannt",
    "Who holds the keys of data at rest": "Wer die Schlüssel ruhender Daten hält",
    Kind: "Art",
    Place: "Ort",
    Operator: "Betreiber",
    "Key is held by": "Schlüssel hält",
    Resources: "Ressourcen",
    Names: "Namen",
    covered: "abgedeckt",
    "not covered": "nicht abgedeckt",
    "Data that a failover plan covers": "Daten, die ein Ausweichplan abdeckt",
    "Failover plan": "Ausweichplan",
    "Coverage of {0}": "Abdeckung: {0}",
    places: "Orte",
    keys: "Schlüssel",
    endpoints: "Endpunkte",
    failover: "Ausweichen",
    judged: "beurteilt",
    "nothing to judge": "nichts zu beurteilen",
    "not looked at": "nicht geprüft",
    "Types that were not looked at": "Typen, die nicht geprüft wurden",
    Type: "Typ",
    "{0} and {1} more": "{0} und {1} weitere",
    Time: "Zeit",
    "exported state {0}": "exportierter Zustand {0}",
    "program {0}": "Programm {0}",
    "Project and stack": "Projekt und Stack",
    Packs: "Pakete",
    "Rules that were on": "Eingeschaltete Regeln",
    Configuration: "Konfiguration",
    "none: the defaults of the packs": "keine: die Vorgaben der Pakete",
    "Allowed jurisdictions": "Erlaubte Rechtsräume",
    "The run fails on": "Der Lauf scheitert an",
    "violations: {0}": "Verstöße: {0}",
    "missing coverage": "fehlende Abdeckung",
    "SHA-256 of the input, without secrets": "SHA-256 der Eingabe, ohne Geheimnisse",
    "SHA-256 of the configuration": "SHA-256 der Konfiguration",
    "SHA-256 of the catalog": "SHA-256 des Katalogs",
    What: "Was",
    Value: "Wert",
    "{0}: none.": "{0}: keine.",
    "Table: {0}": "Tabelle: {0}",
    "no place of its own": "kein eigener Ort",
    allowed: "erlaubt",
    "not allowed": "nicht erlaubt",
    "no place is known": "kein Ort ist bekannt",
    "Map: {0}; the table below has every place": "Karte: {0}; die Tabelle darunter hat jeden Ort",
    "World: {0}": "Welt: {0}",
    "law that reaches the operator: {0}": "Recht, das den Betreiber erreicht: {0}",
    Name: "Name",
    Countries: "Länder",
    "Place is": "Ort ist",
    "Law that reaches it": "Recht, das ihn erreicht",
    "Operator is": "Betreiber ist",
    "other resources": "andere Ressourcen",
    "others, {0}": "andere, {0}",
    "law not known": "Recht nicht bekannt",
    need: "brauchen",
    "under the law of": "unter dem Recht von",
    "Graph of dependencies: kinds of resources, who they need, and under whose law; the table below has every edge":
        "Graph der Abhängigkeiten: Arten von Ressourcen, wen sie brauchen, und unter wessen Recht; die Tabelle darunter hat jede Kante",
    From: "Von",
    To: "Nach",
    Law: "Recht",
    Times: "Mal",
    "The eight objectives of the EU Cloud Sovereignty Framework, from 0 in the middle to 4; the table below has the levels":
        "Die acht Ziele des EU Cloud Sovereignty Framework, von 0 in der Mitte bis 4; die Tabelle darunter hat die Stufen",
    unknown: "unbekannt",
    "SEAL levels that nothing found here rules out": "SEAL-Stufen, die kein Befund hier ausschließt",
    Objective: "Ziel",
    Weight: "Gewicht",
    Level: "Stufe",
    Because: "Weil",
    "Rules that speak of it": "Regeln, die davon handeln",
    "C3A criteria no program can show": "C3A-Kriterien, die kein Programm zeigt",
    "unknown: nothing in the program speaks of it": "unbekannt: Nichts im Programm handelt davon",
    "at most {0}": "höchstens {0}",
    "at most {0}; {1} if what is undetermined is wrong": "höchstens {0}; {1}, falls das Unbestimmte falsch ist",
    "{0} stands under the law of {1}": "{0} steht unter dem Recht von {1}",
    "a country that is not allowed": "einem Land, das nicht erlaubt ist",
    "it is not known under whose law {0} stands": "es ist nicht bekannt, unter wessen Recht {0} steht",
    Drill: "Übung",
    "An order or a loss on paper: what stops, what the failover plan brings back, and when. Times count from the announcement.":
        "Eine Anordnung oder ein Verlust auf dem Papier: was ausfällt, was der Ausweichplan zurückbringt, und wann. Zeiten zählen ab der Ankündigung.",
    "The table below has every event.": "Die Tabelle darunter hat jedes Ereignis.",
    "What happens": "Was geschieht",
    When: "Wann",
    Event: "Ereignis",
    "The graph has too many elements for a page: rempart drill --graph draws it.":
        "Der Graph hat zu viele Elemente für eine Seite: rempart drill --graph zeichnet ihn.",
    stack: "Stack",
    stacks: "Stacks",
    "by {0}": "durch {0}",
    "verdict: {0}": "Urteil: {0}",
    Services: "Dienste",
    Data: "Daten",
    "Outside of the stack": "Außerhalb des Stacks",
    "and {0} more": "und {0} weitere",
    "Timeline of {0}": "Zeitleiste von {0}",
    "{0} {1} rows over time: up, down, and back at the target.":
        "{0} {1} Zeilen über die Zeit: in Betrieb, ausgefallen, und zurück am Ausweichziel.",
    down: "ausgefallen",
    "back at the target": "zurück am Ausweichziel",
    "no way back": "kein Weg zurück",
    "to be moved before": "vorher zu verlegen",
    "given up on purpose": "absichtlich aufgegeben",
    "on its way back": "auf dem Weg zurück",
    stops: "fällt aus",
    back: "zurück",
    "back, less {0}": "zurück, ohne {0}",
    "The move": "Der Umzug",
    "stacks {0} · red stops, dashed is not known, green goes on":
        "Stacks {0} · rot fällt aus, gestrichelt ist unbekannt, grün läuft weiter",
    "{0}: what depends on what": "{0}: was wovon abhängt",
    "Found under, served by": "Erreichbar unter, bedient von",
    "Keys and clusters": "Schlüssel und Cluster",
    Copies: "Kopien",
    "The target": "Das Ausweichziel",
    "Dependencies under {0}": "Abhängigkeiten unter {0}",
    "{0} elements and {1} dependencies.": "{0} Elemente und {1} Abhängigkeiten.",
    "returns from this copy": "kehrt von dieser Kopie zurück",
    "Resource types": "Ressourcentypen",
    "Severity: {0}.": "Schweregrad: {0}.",
    Why: "Warum",
    "What to do": "Was zu tun ist",
    "What it says": "Was sie sagt",
    Settings: "Einstellungen",
    References: "Fundstellen",
};

/** Title and remediation by the id of the rule. */
export const rules: Readonly<Record<string, readonly [title: string, remediation: string]>> = {
    "eu-residency": [
        "Jeder Ort, den eine Ressource nennt, liegt in den erlaubten Rechtsräumen, ohne andere Einstellung in der EU.",
        "Verlegen Sie die Ressource an den Ort, den die Meldung nennt, oder setzen Sie die genannte Eingabe auf eine Region der erlaubten Rechtsräume.",
    ],
    guardrails: [
        "Leitplanken über Orte lassen nur die erlaubten Rechtsräume zu und werden durchgesetzt.",
        "Führen Sie die Regionen der erlaubten Rechtsräume einzeln auf (in Google Cloud: in:eu-locations), und lehnen Sie ab, statt nur zu protokollieren.",
    ],
    "customer-managed-key": [
        "Ruhende Daten sind mit einem Schlüssel verschlüsselt, den der Kunde hält.",
        "Legen Sie einen Schlüssel in einem eigenen Tresor oder Schlüsselring an und nennen Sie ihn an der Ressource. Die meisten Dienste nehmen ihn nur beim Anlegen.",
    ],
    "key-location": [
        "Schlüssel liegen in den erlaubten Rechtsräumen, ohne andere Einstellung in der EU.",
        "Legen Sie den Schlüssel in einem Tresor oder Schlüsselring der erlaubten Rechtsräume an, und nennen Sie diesen Schlüssel.",
    ],
    "key-protection": [
        "Schlüssel sind mindestens so geschützt, wie die Einstellungen es verlangen: durch Software, ein Hardwaremodul oder eine externe Schlüsselverwaltung.",
        "Legen Sie einen neuen Schlüssel mit dem Schutz an, den die Meldung nennt, und verschlüsseln Sie die Daten damit.",
    ],
    "key-recovery": [
        "Ein gelöschter Schlüssel lässt sich eine Zeit lang wiederherstellen, und niemand kann diese Zeit verkürzen.",
        "Schalten Sie den Schutz vor endgültigem Löschen ein, und behalten Sie gelöschte Schlüssel mindestens so viele Tage, wie die Einstellungen es verlangen.",
    ],
    "key-rotation": [
        "Schlüssel werden gewechselt oder laufen ab.",
        "Geben Sie dem Schlüssel einen Wechsel oder einen Tag, an dem er abläuft.",
    ],
    "key-release": [
        "Ein Schlüssel verlässt seinen Tresor nicht und wird nicht auf Verlangen Dritter benutzt.",
        "Legen Sie Schlüssel an, die sich nicht exportieren lassen, und erlauben Sie nur Gründe, die Sie selbst setzen.",
    ],
    "key-at-failover": [
        "Das Ausweichziel kann die Daten lesen: Kopien haben Schlüssel, die an ihrem Ort funktionieren, und jemand hält sie.",
        "Geben Sie jeder Kopie einen Schlüssel in ihrer eigenen Region, und halten Sie für das Ziel einen Schlüssel dort, wo der Betreiber des Hauptstandorts keinen Zugriff hat.",
    ],
    "second-encryption": [
        "Daten sind doppelt verschlüsselt, wo der Dienst es anbietet: mit dem Schlüssel des Kunden und darunter mit einem anderen.",
        "Schalten Sie die zweite Schicht ein. Die meisten Dienste nehmen sie nur beim Anlegen.",
    ],
    "kept-beside": [
        "Was ein Dienst neben seinen Daten ablegt, steht ebenfalls unter dem Schlüssel des Kunden.",
        "Lassen Sie den Dienst es in Ihrem eigenen Speicherkonto ablegen, oder unter dem Schlüssel des Kontos.",
    ],
    "confidential-compute": [
        "Daten in Gebrauch stehen in einem Speicher, den der Betreiber des Hosts nicht lesen kann.",
        "Schalten Sie Confidential Computing ein, auf einer Maschinengröße, die es anbietet. Es lässt sich nur beim Anlegen setzen.",
    ],
    "sovereign-endpoint": [
        "Deployments gehen über Endpunkte, die keine ausländische Anordnung schließen kann.",
        "Richten Sie Provider auf eine eigene Cloud oder einen eigenen Cluster, oder auf die eines Betreibers in den erlaubten Rechtsräumen.",
    ],
    "operator-jurisdiction": [
        "Jeder genutzte Provider wird von einem Unternehmen betrieben, dem keine ausländische Regierung Anordnungen geben kann.",
        "Wählen Sie Provider, deren Betreiber und deren Eigentümer in den erlaubten Rechtsräumen sind.",
    ],
    "container-images": [
        "Container-Images kommen aus Registries, die keine ausländische Anordnung schließen kann.",
        "Spiegeln Sie Images in einer eigenen Registry, oder der eines Betreibers in den erlaubten Rechtsräumen, und ziehen Sie sie von dort.",
    ],
    "image-digest": [
        "Container-Images werden mit ihrem Digest benannt.",
        "Benennen Sie Images als Name:Tag@sha256:…; der Digest ist, was die Registry beim Hochladen antwortet.",
    ],
    identity: [
        "Wer Benutzer anmeldet, ist für ausländisches Recht nicht erreichbar.",
        "Melden Sie Benutzer über einen eigenen Aussteller an (Keycloak, authentik, LDAP), oder über einen Betreiber in den erlaubten Rechtsräumen.",
    ],
    mail: [
        "Mail, Kalender, Besprechungen und geteilte Dateien laufen über Betreiber, die ausländisches Recht nicht erreicht.",
        "Verlegen Sie Mail zu SOGo, BlueMind, Zimbra oder Carbonio, Dateien zu Nextcloud, Besprechungen zu Jitsi oder BigBlueButton, auf einer Cloud in den erlaubten Rechtsräumen; oder zu einem Betreiber dort.",
    ],
    "name-resolution": [
        "Namen und Zeit kommen von Servern, die ausländisches Recht nicht erreicht.",
        "Nutzen Sie eigene Resolver und Zeitserver oder die europäischer Betreiber (DNS4EU, PTB, das Pariser Observatorium), und Zonen bei Betreibern in den erlaubten Rechtsräumen.",
    ],
    certificates: [
        "Zertifikate stellen Stellen aus, die ausländisches Recht nicht erreicht.",
        "Nutzen Sie eine interne Zertifizierungsstelle im Cluster, oder das ACME-Verzeichnis einer europäischen (Actalis, HARICA, Certum), und halten Sie am Ausweichstandort ein Zertifikat, das noch mehr als 30 Tage gilt.",
    ],
    telemetry: [
        "Protokolle, Metriken, Traces und Alarme bleiben bei Betreibern, die ausländisches Recht nicht erreicht.",
        "Senden Sie Protokolle, Metriken und Traces an einen eigenen Speicher (Prometheus, Loki, OpenSearch), oder an einen Betreiber in den erlaubten Rechtsräumen.",
    ],
    "software-supply": [
        "Charts, Pakete, Manifeste und Quelltext kommen von Betreibern, die ausländisches Recht nicht erreicht.",
        "Spiegeln Sie Charts, Pakete und Repositorys bei einem Betreiber in den erlaubten Rechtsräumen, höchstens 24 Stunden alt, und holen Sie sie von dort.",
    ],
    "ai-services": [
        "Modelle werden von Betreibern bereitgestellt, die ausländisches Recht nicht erreicht.",
        "Betreiben Sie offene Modelle auf eigenen Maschinen, oder rufen Sie einen Anbieter in den erlaubten Rechtsräumen auf.",
    ],
    "external-hosts": [
        "Workloads rufen keinen Host auf, den eine ausländische Anordnung abschalten kann.",
        "Rufen Sie einen eigenen Dienst auf, oder den eines Betreibers in den erlaubten Rechtsräumen.",
    ],
    "no-public-names": [
        "Ein getrennter Stack nennt nichts im öffentlichen Internet.",
        "Spiegeln Sie im Netz, was gebraucht wird, und nennen Sie den Spiegel.",
    ],
    "cloud-offering": [
        "Ein Stack verlangt von einer souveränen Cloud nur, was es dort gibt.",
        "Nutzen Sie, was die souveräne Cloud anbietet, auch am Hauptstandort, damit beide gleich bleiben.",
    ],
    "state-backend": [
        "Der Zustand des Stacks und der Schlüssel seiner Geheimnisse sind für ausländisches Recht nicht erreichbar.",
        "Halten Sie den Zustand in einem eigenen Speicher, oder bei einem Betreiber in den erlaubten Rechtsräumen, und seine Geheimnisse unter einer Passphrase oder einem eigenen Schlüssel.",
    ],
    "escape-hatches": [
        "Was ein Stack ausrollt, ist als Ressourcen deklariert oder als ungesehen benannt.",
        "Deklarieren Sie die Ressourcen im Programm, rendern Sie Charts darin (kubernetes.helm.v4.Chart), oder erlauben Sie geprüfte Typen mit allowedTypes.",
    ],
    "failover-target": [
        "Ein Stack, der Daten hält, nennt einen Betreiber, der übernimmt, außer Reichweite dessen, der den jetzigen anhalten kann.",
        "Deklarieren Sie einen FailoverPlan, dessen Ziel ein Betreiber und Regionen in den erlaubten Rechtsräumen sind, unter einer anderen Muttergesellschaft als der des Hauptstandorts.",
    ],
    "failover-coverage": [
        "Jede Ressource, die Daten hält, ist vom Ausweichplan abgedeckt.",
        "Nennen Sie die Ressource, ihren Besitzer oder eine Komponente um sie herum in covers des FailoverPlan, mit Verfahren und Häufigkeit; oder in leavesBehind mit einem Grund.",
    ],
    "failover-agreement": [
        "Der Betreiber des Ausweichziels hat unterschrieben, dass er übernimmt.",
        "Schließen Sie einen Vertrag mit dem Betreiber des Ziels, und geben Sie Stand, Datum, Ende und Kennzeichen in agreement an.",
    ],
    "failover-objectives": [
        "Ein Ausweichplan sagt, wie lange der Dienst fehlen und wie viel verloren gehen darf; seine Kopien und seine letzte Übung halten das ein.",
        "Geben Sie rto und rpo als Dauern nach ISO 8601 an, kopieren Sie mindestens so oft, wie rpo es sagt, und üben Sie, bis beide erreicht sind.",
    ],
    "failover-plan": [
        "Ein Ausweichplan ist ausgefüllt: Jeder Teil steht in prüfbarer Form da, und nichts ist ein Platzhalter.",
        "Füllen Sie das Feld aus, das der Befund nennt; docs/failover-plan.md sagt, wozu jedes dient.",
    ],
    "failover-evidence": [
        "Der Bericht über die letzte Übung, auf den sich der Plan beruft, liegt vor, ist aktuell, gehört zu dieser Anwendung und trägt, was der Plan angibt.",
        "Legen Sie die drill.json der letzten Übung neben das Programm, nennen Sie sie in lastDrill.evidence, und üben Sie neu, wo sie den Plan nicht trägt.",
    ],
    "failover-program": [
        "Das Programm, das am Ziel läuft, kann die Arbeit des Primären übernehmen.",
        "Geben Sie beiden Programmen dieselbe Anwendung, Images per Digest und Speicher; nehmen Sie am Ziel nichts vom Betreiber des Primären.",
    ],
    "failover-freshness": [
        "Der Umzug wurde geübt, die Kopien wurden gelesen, das Ziel lief allein und der Plan wurde durchgesehen, alles vor nicht langer Zeit.",
        "Üben Sie, lesen Sie die Kopien, trennen Sie die Verbindung und sehen Sie den Plan durch; geben Sie dann die Daten an.",
    ],
    "failover-survival": [
        "Schlüssel, Anmeldung, Namen, Zertifikate, Images, Quelltext, Zustand, Lizenzen, Unterstützung, Bezahlung und Überwachung überdauern den Hauptstandort.",
        "Verlegen Sie, was der Befund nennt, zu einem Betreiber, den dieselbe Anordnung nicht erreicht, oder in eigene Räume, und geben Sie es im Plan an.",
    ],
    "failover-contacts": [
        "Wer entscheidet, hilft oder alarmiert wird, ist ohne den Hauptstandort und ohne den Dienst des Plans erreichbar.",
        "Geben Sie eine Telefonnummer an, oder eine Adresse bei einem Betreiber, den dieselbe Anordnung nicht erreicht.",
    ],
    "failover-copies": [
        "Die Kopien eines Ausweichplans liegen nicht beim Betreiber des Hauptstandorts, an einem erlaubten Ort, und entstehen durch ein Verfahren, das den Hauptstandort verlässt.",
        "Kopieren Sie per Dump, Export oder Replikation an das Ziel, oder zu einem Betreiber mit Sitz in den erlaubten Rechtsräumen, und geben Sie in location an, wo das ist.",
    ],
    unseen: [
        "Alles, was ein Stack ausrollt, sehen die Regeln.",
        "Deklarieren Sie, was ausgerollt wird, wo es geht als Ressourcen des Programms, und beurteilen Sie den Rest dort, wo er gerendert wird.",
    ],
    waivers: [
        "Jede Ausnahme gilt, wird gebraucht und deckt nicht mehr ab, als sie nennt.",
        "Entfernen Sie die Ausnahme, oder erneuern Sie sie mit Grund und Tag für die Ressourcen, die gemeint sind.",
    ],
};

/** Why each rule is there. */
export const rationales: Readonly<Record<string, string>> = {
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
    "failover-contacts":
        "E-Mail ist das Erste, was eine gelistete Organisation verliert. Wer nur über sie erreichbar ist, erfährt vom Schnitt zuletzt.",
    "failover-copies":
        "Georedundanter Speicher und die Sicherung des Anbieters überstehen den Verlust einer Region. Darf der Anbieter selbst nicht mehr liefern, sind sie mit dem Original abgeschnitten.",
    "failover-program":
        "Ein Ausweichziel, das eine andere Version betreibt, dem ein Speicher fehlt oder das seine Images oder Schlüssel vom Betreiber des Hauptstandorts nimmt, scheitert an dem Tag, an dem es gebraucht wird. `rempart check --target DIR` beurteilt beide Programme zusammen; ein Pack in Pulumi sieht nur eines.",
    unseen: "Ein Urteil spricht nur von dem, was angesehen wurde. Was ein Chart, ein Controller, eine Vorlage oder ein Befehl anlegt, gehört zum System, und keine Regel sieht es im Programm.",
    waivers:
        "Eine Ausnahme, die niemand beendet, ist eine Regel, die niemand hat. Eine, die alles oder nichts umfasst, hat niemand so beschlossen.",
};
