/** German: what the rules of failover quote of plans and of records of drills. Keys are the English texts. */

/** What rules put into the placeholders. */
export const phrases: Readonly<Record<string, string>> = {
    "what is moved.": "was umzieht.",
    "The plan and its contract must be about the same thing.": "Plan und Vertrag müssen von derselben Sache handeln.",
    "the most sensitive class of its data.": "die sensibelste Klasse der Daten.",
    "It decides which targets and which losses are acceptable: sensitive data ask for operators out of reach of foreign law, health data also for a qualified offer.":
        "Sie entscheidet, welche Ziele und welche Verluste hinnehmbar sind: Sensible Daten verlangen Betreiber, die ausländisches Recht nicht erreicht, Gesundheitsdaten auch ein qualifiziertes Angebot.",
    "what the plan is made for.": "wofür der Plan gemacht ist.",
    "A cut by sanctions is not the loss of a region: the paired region helps in one and not in the other.":
        "Eine Abschaltung durch Sanktionen ist nicht der Verlust einer Region: Die Partnerregion hilft im einen Fall und nicht im anderen.",
    "what starts the move.": "was den Umzug auslöst.",
    "A plan that waits for certainty starts too late.": "Ein Plan, der auf Gewissheit wartet, beginnt zu spät.",
    "how much notice the plan counts on; `PT0S` for none.":
        "mit welcher Vorwarnung der Plan rechnet; `PT0S` für keine.",
    "Nayara Energy had none, and lost a week.": "Nayara Energy hatte keine und verlor eine Woche.",
    "who decides to move.": "wer den Umzug entscheidet.",
    "A cut comes without notice. Without a named person who may decide and can be reached, the time to decide is longer than the time to move.":
        "Eine Abschaltung kommt ohne Vorwarnung. Ohne eine benannte Person, die entscheiden darf und erreichbar ist, dauert die Entscheidung länger als der Umzug.",
    "who has approved the plan.": "wer den Plan genehmigt hat.",
    "The risk belongs to the management, who approves the plan.":
        "Das Risiko trägt die Leitung, die den Plan genehmigt.",
    "who takes over, and where.": "wer übernimmt, und wo.",
    "The target must be out of reach of whoever can stop the present operator: another company, another owner, another law.":
        "Das Ziel muss außer Reichweite dessen sein, der den jetzigen Betreiber anhalten kann: ein anderes Unternehmen, ein anderer Eigentümer, ein anderes Recht.",
    "the Pulumi stack that runs at the target: its name, or project and name.":
        "der Pulumi-Stack, der am Ziel läuft: sein Name, oder Projekt und Name.",
    "What is to run elsewhere is a program. Named here, both programs are compared.":
        "Was anderswo laufen soll, ist ein Programm. Ist es hier genannt, werden beide Programme verglichen.",
    "what the operator of the target has committed to.": "wozu sich der Betreiber des Ziels verpflichtet hat.",
    "On the day of the cut everyone asks the same few operators. Who has no contract waits; a memorandum is an intention.":
        "Am Tag der Abschaltung fragen alle dieselben wenigen Betreiber. Wer keinen Vertrag hat, wartet; eine Absichtserklärung ist eine Absicht.",
    "recovery time objective: how long the service may be gone, the time to decide included.":
        "Wiederanlaufziel: wie lange der Dienst fehlen darf, die Zeit der Entscheidung eingerechnet.",
    "The measure of the whole plan; the drill is held against it.":
        "Das Maß des ganzen Plans; die Übung wird daran gemessen.",
    "recovery point objective: how much of the latest work may be lost.":
        "Wiederherstellungspunkt-Ziel: wie viel der jüngsten Arbeit verloren gehen darf.",
    "Copies that are rarer than the objective make it untrue.":
        "Kopien, die seltener sind als das Ziel, machen es unwahr.",
    "how long the target can run without the primary and its vendors.":
        "wie lange das Ziel ohne den Hauptstandort und seine Hersteller laufen kann.",
    "A sovereign cloud that needs its vendor's updates runs for a limited time after a cut.":
        "Eine souveräne Cloud, die Aktualisierungen ihres Herstellers braucht, läuft nach einer Abschaltung nur begrenzte Zeit.",
    "how the data of each resource gets to the target.": "wie die Daten jeder Ressource zum Ziel kommen.",
    "The copy must be elsewhere before the cut: whoever is cut off cannot fetch it any more.":
        "Die Kopie muss vor der Abschaltung anderswo sein: Wer abgeschaltet ist, kann sie nicht mehr holen.",
    "when the copies were last read back and compared, where their entries do not say it.":
        "wann die Kopien zuletzt gelesen und verglichen wurden, wo ihre Einträge es nicht sagen.",
    "A copy that nobody has read back is a hope.": "Eine Kopie, die niemand gelesen hat, ist eine Hoffnung.",
    "data that is given up on purpose.": "Daten, die absichtlich aufgegeben werden.",
    "What a plan does not name is forgotten; what it gives up has a reason.":
        "Was ein Plan nicht nennt, ist vergessen; was er aufgibt, hat einen Grund.",
    "who holds the keys of the copies.": "wer die Schlüssel der Kopien hält.",
    "Once the primary's keys are revoked, what they encrypt is lost.":
        "Sind die Schlüssel des Hauptstandorts widerrufen, ist das damit Verschlüsselte verloren.",
    "how users and administrators sign in after the move.": "wie sich Benutzer und Verwalter nach dem Umzug anmelden.",
    "A directory at the primary stops with it, and then nobody can sign in at the target.":
        "Ein Verzeichnis am Hauptstandort fällt mit ihm aus, und dann kann sich am Ziel niemand anmelden.",
    "the names of the service.": "die Namen des Dienstes.",
    "A zone that cannot be changed without the primary keeps users at the address that is gone.":
        "Eine Zone, die sich ohne den Hauptstandort nicht ändern lässt, hält Benutzer bei der Adresse, die es nicht mehr gibt.",
    "the certificates of the service.": "die Zertifikate des Dienstes.",
    "An authority under the same order renews nothing after the cut.":
        "Eine Zertifizierungsstelle unter derselben Anordnung erneuert nach der Abschaltung nichts.",
    "the container images of the target.": "die Container-Images des Ziels.",
    "Nothing starts at the target without images.": "Ohne Images startet am Ziel nichts.",
    "the source of the software, out of reach of its vendor.":
        "der Quelltext der Software, außer Reichweite ihres Herstellers.",
    "Software that nobody can build or repair any more has an end (C3A SOV-6-01).":
        "Software, die niemand mehr bauen oder reparieren kann, hat ein Ende (C3A SOV-6-01).",
    "the program and the state of the target.": "das Programm und der Zustand des Ziels.",
    "Without program and state nobody can change the target.":
        "Ohne Programm und Zustand kann niemand das Ziel ändern.",
    "licences that the target needs.": "Lizenzen, die das Ziel braucht.",
    "A product that asks its vendor's server stops with the vendor (C3A SOV-4-09).":
        "Ein Produkt, das den Server seines Herstellers fragt, fällt mit dem Hersteller aus (C3A SOV-4-09).",
    "who helps at the target.": "wer am Ziel hilft.",
    "The primary's support ends with the primary.": "Die Unterstützung des Hauptstandorts endet mit ihm.",
    "how the target is paid.": "wie das Ziel bezahlt wird.",
    "Cards and payment services under the same law stop with the provider, as the judges of the ICC found.":
        "Karten und Zahlungsdienste unter demselben Recht fallen mit dem Anbieter aus, wie die Richter des IStGH erfahren haben.",
    "what sees that the primary is gone.": "was sieht, dass der Hauptstandort weg ist.",
    "Monitoring at the primary is silent when the primary is.":
        "Eine Überwachung am Hauptstandort schweigt, wenn dieser schweigt.",
    "where the steps are written down; a place that outlives the primary.":
        "wo die Schritte aufgeschrieben sind; ein Ort, der den Hauptstandort überdauert.",
    "A wiki on the platform is gone with it.": "Ein Wiki auf der Plattform ist mit ihr weg.",
    "the last rehearsal of the whole move.": "die letzte Übung des ganzen Umzugs.",
    "A plan that was never rehearsed is a guess (DORA Art. 11, C3A SOV-4-09).":
        "Ein nie geübter Plan ist eine Vermutung (DORA Art. 11, C3A SOV-4-09).",
    "the last time the target ran with the primary and its vendors cut off.":
        "das letzte Mal, dass das Ziel getrennt vom Hauptstandort und seinen Herstellern lief.",
    "Only a cut shows what still asks the primary (C3A SOV-4-09, SOV-4-10).":
        "Nur eine Trennung zeigt, was noch den Hauptstandort fragt (C3A SOV-4-09, SOV-4-10).",
    "when the plan was last reviewed.": "wann der Plan zuletzt durchgesehen wurde.",
    "Contracts, people and owners change.": "Verträge, Personen und Eigentümer ändern sich.",
    "risks that are accepted, each with an end.": "angenommene Risiken, jedes mit einem Ende.",
    "An accepted risk has an owner and an end (SecNumCloud 5.3.d).":
        "Ein angenommenes Risiko hat einen Verantwortlichen und ein Ende (SecNumCloud 5.3.d).",
    "The record is not one of a drill: {at} {fault}. docs/schemas/drill.json describes it.":
        "Das ist kein Bericht einer Übung. Bei „{at}“: {fault}. docs/schemas/drill.json beschreibt ihn.",
    "must have required property '{name}'": "die Eigenschaft „{name}“ ist Pflicht",
    "must be {type}": "der Typ muss {type} sein",
    'must match pattern "{pattern}"': 'der Wert muss dem Muster "{pattern}" folgen',
    "must be equal to one of the allowed values": "der Wert muss einer der erlaubten sein",
    "must be equal to constant": "der Wert ist nicht der verlangte",
    "must NOT have fewer than {count} characters": "mindestens {count} Zeichen sind verlangt",
    "must be >= {count}": "der Wert muss >= {count} sein",
    "The recorded drill failed. Repair what failed, and rehearse again.":
        "Die verzeichnete Übung ist gescheitert. Beheben Sie, was gescheitert ist, und üben Sie neu.",
    "The record is about '{name}', and the plan about {names}. Name the record of this workload.":
        "Der Bericht handelt von „{name}“, und der Plan von {names}. Nennen Sie den Bericht dieser Anwendung.",
    "The record is not the one that the plan was signed with: its SHA-256 differs from lastDrill.evidenceDigest.":
        "Der Bericht ist nicht der, mit dem der Plan unterschrieben wurde: Sein SHA-256 weicht von lastDrill.evidenceDigest ab.",
    "The program has changed since the drill. Rehearse the program as it is.":
        "Das Programm hat sich seit der Übung geändert. Üben Sie mit dem Programm, wie es ist.",
    "The drill moved to {there}, and the plan moves to {target}. Rehearse the move that the plan states.":
        "Die Übung zog zu {there} um, und der Plan zieht zu {target} um. Üben Sie den Umzug, den der Plan angibt.",
    "The record is dated {date}, after {today}.": "Der Bericht ist auf den {date} datiert, nach dem {today}.",
    "The drill was on {date}, more than {within} before {today}. Rehearse again.":
        "Die Übung war am {date}, mehr als {within} vor dem {today}. Üben Sie neu.",
    "The plan states a drill on {date}, and the record is of {today}. State the drill that is recorded.":
        "Der Plan gibt eine Übung am {date} an, und der Bericht ist vom {today}. Geben Sie die verzeichnete Übung an.",
    "'{name}' of the record is no ISO 8601 duration.": "„{name}“ des Berichts ist keine Dauer nach ISO 8601.",
    "The plan states an {objective} of {promised}, and the drill measured {measured}. Make it faster, or state the {objective} that holds.":
        "Der Plan gibt ein {objective} von {promised} an, und die Übung hat {measured} gemessen. Machen Sie es schneller, oder geben Sie das {objective} an, das gilt.",
    "The plan states that the drill measured an {objective} of {promised}, and the record says {measured}.":
        "Der Plan gibt an, die Übung habe ein {objective} von {promised} gemessen, und der Bericht sagt {measured}.",
    "The record counts nothing before the cut, so it shows nothing. Rehearse with data.":
        "Der Bericht zählt nichts vor der Trennung, zeigt also nichts. Üben Sie mit Daten.",
    "At the target {count} items are missing, and the record names {lost} as lost. Find the others.":
        "Am Ziel fehlen {count} Elemente, und der Bericht nennt {lost} als verloren. Finden Sie die anderen.",
    "The stack runs other images than the drill did: {names}. Rehearse with the images that run.":
        "Der Stack führt andere Images aus als die Übung: {names}. Üben Sie mit den Images, die laufen.",
};
