/** German: the rules of failover. Keys are the English texts. */

/** Templates of messages. */
export const messages: Readonly<Record<string, string>> = {
    "{resource} holds data ({data}) and no FailoverPlan says who takes it over when its operator may no longer serve it. Add one to the program: new FailoverPlan(…) from 'rempart'.":
        "{resource} hält Daten ({data}), und kein FailoverPlan sagt, wer sie übernimmt, wenn der Betreiber nicht mehr leisten darf. Fügen Sie dem Programm einen hinzu: new FailoverPlan(…) aus „rempart“.",
    "{resource} has no FailoverPlan. It is unknown until deployment whether it needs one: {data} may hold data.":
        "{resource} hat keinen FailoverPlan. Ob einer nötig ist, ist vor dem Deployment unbekannt: Diese Ressourcen können Daten halten: {data}.",
    "{resource} names no operator: set '{path}' to the one that takes over.":
        "{resource} nennt keinen Betreiber: Setzen Sie „{path}“ auf den, der übernimmt.",
    "{resource} fails over to '{operator}', which is not in the catalog.{meant} If the name is right, add the operator to the setting additionalOperators.":
        "{resource} weicht zu „{operator}“ aus, der nicht im Katalog steht.{meant} Ist der Name richtig, dann fügen Sie den Betreiber der Einstellung additionalOperators hinzu.",
    "The operator in '{path}' of {resource} is unknown until deployment.":
        "Der Betreiber in „{path}“ von {resource} ist vor dem Deployment unbekannt.",
    "{resource} fails over from {primary} to {operator}: what stops one stops the other. Name an operator that is independent of it.":
        "{resource} weicht von {primary} zu {operator} aus: Was den einen anhält, hält den anderen an. Nennen Sie einen Betreiber, der davon unabhängig ist.",
    "{resource} fails over to {operator}, which is under the law of {country} like {primary}: one order reaches both. Name an operator at home in {allowed}.":
        "{resource} weicht zu {operator} aus, der wie {primary} unter diesem Recht steht: {country}. Eine Anordnung erreicht beide. Nennen Sie einen Betreiber mit Sitz in den erlaubten Rechtsräumen ({allowed}).",
    "{resource} fails over to {operator}, which is at home in {country}. Name an operator at home in {allowed}, or add the country to the setting allowedJurisdictions.":
        "{resource} weicht zu {operator} aus, mit Sitz in diesem Land: {country}. Nennen Sie einen Betreiber mit Sitz in den erlaubten Rechtsräumen ({allowed}), oder fügen Sie das Land der Einstellung allowedJurisdictions hinzu.",
    "{resource} fails over to {operator}, which cannot take over: {why}. Name an operator that can.":
        "{resource} weicht zu {operator} aus, der nicht übernehmen kann: {why}. Nennen Sie einen Betreiber, der es kann.",
    "{resource} fails over from {primary} to {operator}, and it is doubtful that {operator} can take over: {why}. Have the contract say that it runs the workload, and prove it with a drill, or name another operator.":
        "{resource} weicht von {primary} zu {operator} aus, und es ist zweifelhaft, ob {operator} übernehmen kann: {why}. Lassen Sie den Vertrag sagen, dass er die Anwendung betreibt, und beweisen Sie es mit einer Übung, oder nennen Sie einen anderen Betreiber.",
    "{resource} fails over to {operator}, which takes over only for those with whom it has a contract that holds ('{path}'). A memorandum is none. Conclude one, or name another operator.":
        "{resource} weicht zu {operator} aus, der nur für die übernimmt, mit denen er einen gültigen Vertrag hat („{path}“). Eine Absichtserklärung ist keiner. Schließen Sie einen, oder nennen Sie einen anderen Betreiber.",
    "{resource} fails over to {operator}, which takes over only under a contract, and '{path}' is unknown until deployment.":
        "{resource} weicht zu {operator} aus, der nur mit Vertrag übernimmt, und „{path}“ ist vor dem Deployment unbekannt.",
    "{resource} is made for export controls and fails over to {operator}, whose technology comes from {vendor}: its updates stop with the primary. State in '{path}' how long it runs without them, {days} or longer, or name a target with other technology.":
        "{resource} ist für Exportkontrollen gemacht und weicht zu {operator} aus, dessen Technik von {vendor} kommt: Die Aktualisierungen enden mit dem Hauptstandort. Geben Sie in „{path}“ an, wie lange er ohne sie läuft, mindestens {days}, oder nennen Sie ein Ziel mit anderer Technik.",
    "It is unknown whether {operator} is independent of the primary of {resource}: {providers} not say who operates it. Name the operator in the setting primaryOperators.":
        "Ob {operator} vom Hauptstandort von {resource} unabhängig ist, ist unbekannt: {providers} sagen nicht, wer ihn betreibt. Nennen Sie den Betreiber in der Einstellung primaryOperators.",
    "{resource} names no region of {operator}: set '{path}'.":
        "{resource} nennt keine Region von {operator}: Setzen Sie „{path}“.",
    "The region in '{path}' of {resource} is unknown until deployment.":
        "Die Region in „{path}“ von {resource} ist vor dem Deployment unbekannt.",
    "{resource} fails over to '{region}', which is not a region of {operator} in the catalog. If it is right, add it to the setting additionalRegions.":
        "{resource} weicht nach „{region}“ aus, das im Katalog keine Region von {operator} ist. Ist sie richtig, dann fügen Sie sie der Einstellung additionalRegions hinzu.",
    "{resource} fails over to '{region}', which is in {country}. Choose a region of {operator} in {allowed}.":
        "{resource} weicht nach „{region}“ aus ({country}). Wählen Sie eine Region von {operator} in den erlaubten Rechtsräumen ({allowed}).",
    "{resource} fails over to '{region}', whose country is not published. Choose a region of {operator} in {allowed}.":
        "{resource} weicht nach „{region}“ aus, deren Land nicht veröffentlicht ist. Wählen Sie eine Region von {operator} in den erlaubten Rechtsräumen ({allowed}).",
    "{resource} holds {data}, and {plan} does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.":
        "{resource} hält {data}, und {plan} sagt nicht, wie das zum Ausweichziel kommt. Fügen Sie es covers mit einem Verfahren hinzu, oder leavesBehind mit dem Grund, aus dem es verloren gehen darf.",
    "It is unknown until deployment whether {resource} holds {data}, and {plan} does not name it. If it does, add it to covers or to leavesBehind.":
        "Ob {resource} dies hält, ist vor dem Deployment unbekannt: {data}. {plan} nennt die Ressource nicht. Wenn ja, fügen Sie sie covers oder leavesBehind hinzu.",
    "It is unknown until deployment what {plan} covers, and so whether it covers {resource}.":
        "Was {plan} abdeckt, ist vor dem Deployment unbekannt, und damit auch, ob {resource} dazugehört.",
    "{plan} covers {resource} without a method: set method in its entry of covers.":
        "{plan} deckt {resource} ohne Verfahren ab: Setzen Sie method im Eintrag von covers.",
    "{plan} leaves {resource} behind without a reason: set because in its entry of leavesBehind.":
        "{plan} lässt {resource} ohne Grund zurück: Setzen Sie because im Eintrag von leavesBehind.",
    "{resource} has no agreement with the operator of its target, who therefore owes it nothing. Conclude one and set '{path}' to signed, with its date and reference.":
        "{resource} hat keine Vereinbarung mit dem Betreiber des Ausweichziels, der also nichts schuldet. Schließen Sie eine und setzen Sie „{path}“ auf signed, mit Datum und Kennzeichen.",
    "{resource} rests on a memorandum of understanding ('{path}'), which obliges nobody. Conclude a contract and set it to signed.":
        "{resource} beruht auf einer Absichtserklärung („{path}“), die niemanden verpflichtet. Schließen Sie einen Vertrag und setzen Sie den Wert signed.",
    "'{path}' of {resource} is unknown until deployment.": "„{path}“ von {resource} ist vor dem Deployment unbekannt.",
    "{resource} does not say where its agreement is filed: set '{path}'.":
        "{resource} sagt nicht, wo die Vereinbarung abgelegt ist: Setzen Sie „{path}“.",
    "The agreement of {resource} ended on {end} ('{path}'), so nobody owes it anything. Conclude a new one, or state the end that holds.":
        "Die Vereinbarung von {resource} ist am {end} abgelaufen („{path}“), also schuldet niemand etwas. Schließen Sie eine neue, oder geben Sie das Ende an, das gilt.",
    "The agreement of {resource} is dated {date} ('{path}'), after {today}: until then nobody owes it anything. State it when it is signed.":
        "Die Vereinbarung von {resource} ist auf den {date} datiert („{path}“), nach dem {today}: Bis dahin schuldet niemand etwas. Geben Sie sie an, wenn sie unterschrieben ist.",
    "'{path}' of {resource} is no day of the calendar: set it to a date such as 2029-03-01, or leave it out where the agreement has no end.":
        "„{path}“ von {resource} ist kein Tag des Kalenders: Setzen Sie ein Datum wie 2029-03-01, oder lassen Sie es weg, wenn die Vereinbarung kein Ende hat.",
    "The agreement of {resource} ends on {end} ('{path}'), less than {within} after {today}. Renew it, or conclude another.":
        "Die Vereinbarung von {resource} läuft am {end} ab („{path}“), weniger als {within} nach dem {today}. Erneuern Sie sie, oder schließen Sie eine andere.",
    "The day of the run was not given, so it is unknown whether the agreement of {resource} holds.":
        "Der Tag des Laufs wurde nicht angegeben; ob die Vereinbarung von {resource} gilt, ist also unbekannt.",
    "{resource} does not say when its agreement was concluded: set '{path}' to a date such as 2026-03-02.":
        "{resource} sagt nicht, wann die Vereinbarung geschlossen wurde: Setzen Sie „{path}“ auf ein Datum wie 2026-03-02.",
    "The {meaning} of {resource} is missing or invalid: set '{path}' to an ISO 8601 duration such as PT4H.":
        "{meaning} von {resource}: Dauer fehlt oder ist ungültig. Setzen Sie „{path}“ auf eine Dauer nach ISO 8601 wie PT4H.",
    "{resource} allows a loss of {rpo} at most, but copies only every {every} ('{path}'). Copy more often, or state the rpo that holds.":
        "{resource} erlaubt höchstens einen Verlust von {rpo}, kopiert aber nur alle {every} („{path}“). Kopieren Sie öfter, oder geben Sie das rpo an, das gilt.",
    "{resource} failed its last drill ('{path}'). Repair what failed, and rehearse again.":
        "{resource} ist in der letzten Übung gescheitert („{path}“). Beheben Sie, was gescheitert ist, und üben Sie neu.",
    "{resource} does not say how its last drill ended: set '{path}' to passed or failed.":
        "{resource} sagt nicht, wie die letzte Übung ausging: Setzen Sie „{path}“ auf passed oder failed.",
    "{resource} does not state {what} ('{path}'), so it is unknown whether the last drill supports the objectives.":
        "{resource} gibt nicht an, {what} („{path}“); ob die letzte Übung die Ziele trägt, ist also unbekannt.",
    "{resource} does not say when it was last rehearsed: set '{path}' to a date such as 2026-03-02.":
        "{resource} sagt nicht, wann zuletzt geübt wurde: Setzen Sie „{path}“ auf ein Datum wie 2026-03-02.",
    "{resource} states an {objective} of {promised}, and its last drill measured {measured} ('{path}'). Make it faster, or state the {objective} that holds.":
        "{resource} gibt ein {objective} von {promised} an, und die letzte Übung hat {measured} gemessen („{path}“). Machen Sie es schneller, oder geben Sie das {objective} an, das gilt.",
    "{resource} is not filled in: '{path}' is still a placeholder ('{found}').":
        "{resource} ist nicht ausgefüllt: „{path}“ ist noch ein Platzhalter („{found}“).",
    "'{path}' of {resource} is not {wanted}.": "„{path}“ von {resource} hat nicht die verlangte Form: {wanted}.",
    "{resource} leaves '{path}' open. State it, or leave out all of '{part}'.":
        "{resource} lässt „{path}“ offen. Geben Sie es an, oder lassen Sie ganz „{part}“ weg.",
    "{resource} has no field '{path}'.{meant}": "{resource} hat kein Feld „{path}“.{meant}",
    "{resource} does not state '{path}': {about} {why}": "{resource} gibt „{path}“ nicht an: {about} {why}",
    "{resource} does not state {fields}: what holds there is unknown. State them as docs/failover-plan.md says.":
        "{resource} gibt {fields} nicht an: Was dort gilt, ist unbekannt. Geben Sie es an, wie docs/failover-plan.md es sagt.",
    "{resource} was never rehearsed: '{path}' is not stated. Make the move once, and state the date, the result and what was measured.":
        "{resource} wurde nie geübt: „{path}“ ist nicht angegeben. Führen Sie den Umzug einmal durch, und geben Sie Datum, Ergebnis und Messwerte an.",
    "{resource} does not state {what} ('{path}'), so it is unknown whether it still holds.":
        "{resource} gibt dies nicht an: {what} („{path}“). Ob es noch gilt, ist also unbekannt.",
    "'{path}' of {resource} is no day of the calendar: set it to a date such as 2026-03-02.":
        "„{path}“ von {resource} ist kein Tag des Kalenders: Setzen Sie ein Datum wie 2026-03-02.",
    "{what} of {resource} was on {date} ('{path}'), more than {within} before {today}. {remedy}":
        "{what} von {resource}: am {date} („{path}“), mehr als {within} vor dem {today}. {remedy}",
    "{what} of {resource} is dated {date} ('{path}'), after {today}. State when it was, not when it is planned.":
        "{what} von {resource}: auf den {date} datiert („{path}“), nach dem {today}. Geben Sie an, wann es war, nicht wann es geplant ist.",
    "{resource} failed its last disconnect test ('{path}'). Repair what failed, and test again.":
        "{resource} ist im letzten Trennungstest gescheitert („{path}“). Beheben Sie, was gescheitert ist, und testen Sie neu.",
    "'{path}' of {resource} says neither passed nor failed. State how the last disconnect test ended.":
        "„{path}“ von {resource} sagt weder passed noch failed. Geben Sie an, wie der letzte Trennungstest ausging.",
    "{what} of {resource} ended on {date} ('{path}'). {remedy}":
        "{what} von {resource}: am {date} abgelaufen („{path}“). {remedy}",
    "The day of the run was not given, so it is unknown whether {resource} is up to date.":
        "Der Tag des Laufs wurde nicht angegeben; ob {resource} aktuell ist, ist also unbekannt.",
    "{resource} refers to the record '{record}' ('{path}'), and there is no such file in the project. Keep the record of the drill there, or name the one that is.":
        "{resource} verweist auf den Bericht „{record}“ („{path}“), und diese Datei gibt es im Projekt nicht. Halten Sie den Bericht der Übung dort, oder nennen Sie den, den es gibt.",
    "{resource} refers to the record '{record}' ('{path}'), which cannot be read: it is no JSON. docs/schemas/drill.json describes it.":
        "{resource} verweist auf den Bericht „{record}“ („{path}“), der sich nicht lesen lässt: Er ist kein JSON. docs/schemas/drill.json beschreibt ihn.",
    "{resource} refers to '{record}' as the evidence of its drill ('{path}'), which is no file that can be read here. Keep its drill.json in the project.":
        "{resource} verweist auf „{record}“ als Nachweis der Übung („{path}“); das ist keine Datei, die hier lesbar ist. Halten Sie die drill.json im Projekt.",
    "{resource} refers to the record '{record}' ('{path}'): {why}":
        "{resource} verweist auf den Bericht „{record}“ („{path}“): {why}",
    "{what} of {resource} {depends} on {operator} ('{path}'), which falls with the primary. Move it to the target's operator, to another that is independent, or to your own premises.":
        "{what} von {resource} {depends} von {operator} ab („{path}“), was mit dem Hauptstandort ausfällt. Verlegen Sie es zum Betreiber des Ausweichziels, zu einem anderen unabhängigen, oder in eigene Räume.",
    "{what} of {resource} {depends} on {operator} ('{path}'), which is under the law of {country} like {primary}: one order stops both. Name one at home in {allowed}.":
        "{what} von {resource} {depends} von {operator} ab („{path}“), der wie {primary} unter diesem Recht steht: {country}. Eine Anordnung hält beide an. Nennen Sie einen Betreiber mit Sitz in den erlaubten Rechtsräumen ({allowed}).",
    "{what} of {resource} {depends} on '{operator}' ('{path}'), which is not in the catalog: it is unknown whether it outlives the primary. Add it to the setting additionalOperators.":
        "{what} von {resource} {depends} von „{operator}“ ab („{path}“), das nicht im Katalog steht. Ob es den Hauptstandort überdauert, ist unbekannt. Fügen Sie es der Einstellung additionalOperators hinzu.",
    "{what} of {resource} {depends} on a host that is not in the catalog ('{path}'). State in '{beside}' who runs it.":
        "{what} von {resource} {depends} von einem Host ab, der nicht im Katalog steht („{path}“). Geben Sie in „{beside}“ an, wer ihn betreibt.",
    "It is unknown who runs the primary, and so whether what {resource} depends on outlives it. Name the operator in the setting primaryOperators.":
        "Wer den Hauptstandort betreibt, ist unbekannt, und damit auch, ob ihn überdauert, wovon {resource} abhängt. Nennen Sie den Betreiber in der Einstellung primaryOperators.",
    "{resource} keeps its copies under keys that a provider manages ('{path}'): whoever stops the provider stops the keys. Hold them yourself.":
        "{resource} hält die Kopien unter Schlüsseln, die ein Anbieter verwaltet („{path}“): Wer den Anbieter anhält, hält die Schlüssel an. Halten Sie sie selbst.",
    "'{path}' of {resource} is in {country}. Choose a place in {allowed}.":
        "„{path}“ von {resource} liegt in diesem Land: {country}. Wählen Sie einen Ort in den erlaubten Rechtsräumen ({allowed}).",
    "A domain of {resource} ('{path}') is under a top-level domain that {operator} runs under the law of {country}, like {primary}. An order can take the name away: keep a second name under another registry.":
        "Eine Domain von {resource} („{path}“) steht unter einer Top-Level-Domain, deren Betreiber, {operator}, wie {primary} unter diesem Recht steht: {country}. Eine Anordnung kann den Namen wegnehmen: Halten Sie einen zweiten Namen unter einer anderen Registrierungsstelle.",
    "A licence of {resource} asks a server of its vendor ('{path}'). Agree on a licence that runs without one, or replace the product.":
        "Eine Lizenz von {resource} fragt einen Server ihres Herstellers („{path}“). Vereinbaren Sie eine Lizenz, die ohne ihn läuft, oder ersetzen Sie das Produkt.",
    "'{path}' of {resource} is {value}, longer than {limit}. {remedy}":
        "„{path}“ von {resource} ist {value}, länger als {limit}. {remedy}",
    "'{path}' of {resource} is {value}, shorter than {limit}. {remedy}":
        "„{path}“ von {resource} ist {value}, kürzer als {limit}. {remedy}",
    "The images of {resource} are not named by their digest ('{path}'), so the target may run others than were tested. Pin them.":
        "Die Images von {resource} sind nicht mit ihrem Digest benannt („{path}“); das Ausweichziel kann also andere ausführen als die geprüften. Legen Sie sie fest.",
    "{resource} keeps too few versions of the source ('{path}'): {value}, where {limit} are asked for. Keep more.":
        "{resource} hält zu wenige Versionen des Quelltexts („{path}“): {value}, verlangt sind {limit}. Halten Sie mehr.",
    "'{path}' of {resource} is reached through {operator} alone, which falls with the primary. Add a telephone number, or an address that the primary does not serve.":
        "„{path}“ von {resource} ist nur über {operator} erreichbar, was mit dem Hauptstandort ausfällt. Fügen Sie eine Telefonnummer hinzu, oder eine Adresse, die der Hauptstandort nicht bedient.",
    "'{path}' of {resource} is reached through {operator} alone, which is under the law of {country} like {primary}: one order stops both. Add a telephone number.":
        "„{path}“ von {resource} ist nur über {operator} erreichbar, der wie {primary} unter diesem Recht steht: {country}. Eine Anordnung hält beide an. Fügen Sie eine Telefonnummer hinzu.",
    "'{path}' of {resource} is a mail address in a domain of the service ('{domain}'): it stops with what the plan is about. Add a telephone number.":
        "„{path}“ von {resource} ist eine Mailadresse in einer Domain des Dienstes („{domain}“): Sie fällt mit dem aus, worum es im Plan geht. Fügen Sie eine Telefonnummer hinzu.",
    "'{path}' of {resource} is a mail address alone, and it is unknown who serves its mail. Add a telephone number.":
        "„{path}“ von {resource} ist nur eine Mailadresse, und wer diese Mail bedient, ist unbekannt. Fügen Sie eine Telefonnummer hinzu.",
    "{resource} does not say how the deputy is reached: set '{path}'.":
        "{resource} sagt nicht, wie die Vertretung erreicht wird: Setzen Sie „{path}“.",
    "{resource} copies by '{method}' ('{path}'): {why}. Copy to the target by a method that leaves the primary, such as a dump, logical replication or rclone.":
        "{resource} kopiert mit „{method}“ („{path}“): {why}. Kopieren Sie zum Ausweichziel mit einem Verfahren, das den Hauptstandort verlässt, etwa Dump, logische Replikation oder rclone.",
    "{resource} copies by '{method}' ('{path}'), which is none of the known methods. Say in '{beside}' why it brings the data to the target.":
        "{resource} kopiert mit „{method}“ („{path}“), keinem der bekannten Verfahren. Sagen Sie in „{beside}“, warum es die Daten zum Ausweichziel bringt.",
    "{resource} keeps a copy at {operator} ('{path}'), which falls with the primary, and names no other copy of the same data. Keep one at the target, or at an operator that is independent.":
        "{resource} hält eine Kopie bei {operator} („{path}“), was mit dem Hauptstandort ausfällt, und nennt keine andere Kopie derselben Daten. Halten Sie eine am Ausweichziel, oder bei einem unabhängigen Betreiber.",
    "{resource} keeps a copy at '{operator}' ('{path}'), which is not in the catalog: it is unknown whether it outlives the primary. Add it to the setting additionalOperators.":
        "{resource} hält eine Kopie bei „{operator}“ („{path}“), der nicht im Katalog steht: Ob er den Hauptstandort überdauert, ist unbekannt. Fügen Sie ihn der Einstellung additionalOperators hinzu.",
    "{resource} keeps a copy in {country} ('{path}'). Keep it in {allowed}.":
        "{resource} hält eine Kopie in diesem Land: {country} („{path}“). Halten Sie sie in den erlaubten Rechtsräumen ({allowed}).",
    "{resource} keeps a copy at {operator} ('{path}'), which is at home in {country}. Keep it at an operator at home in {allowed}.":
        "{resource} hält eine Kopie bei {operator} („{path}“), mit Sitz in diesem Land: {country}. Halten Sie sie bei einem Betreiber mit Sitz in den erlaubten Rechtsräumen ({allowed}).",
    "{resource} keeps a copy in '{region}' ('{path}'), which is not a region of {operator} in the catalog. If it is right, add it to the setting additionalRegions.":
        "{resource} hält eine Kopie in „{region}“ („{path}“), das im Katalog keine Region von {operator} ist. Ist sie richtig, dann fügen Sie sie der Einstellung additionalRegions hinzu.",
    "{resource} keeps a copy in '{region}' ('{path}'), whose country is not published. Keep it in a region in {allowed}.":
        "{resource} hält eine Kopie in „{region}“ („{path}“), deren Land nicht veröffentlicht ist. Halten Sie sie in einer Region der erlaubten Rechtsräume ({allowed}).",
    "The plan moves to the stack '{planned}', and the target is '{target}'. Give the stack that the plan names, or correct targetStack.":
        "Der Plan zieht in den Stack „{planned}“ um, und das Ziel ist „{target}“. Geben Sie den Stack an, den der Plan nennt, oder berichtigen Sie targetStack.",
    "'{name}' of the primary holds {holds}, and the target has no store for {kind}. Add one to its program, or leave the data behind with a reason.":
        "„{name}“ des Hauptstandorts hält {holds}, und das Ausweichziel hat keinen Speicher dieser Art: {kind}. Fügen Sie dem Programm einen hinzu, oder lassen Sie die Daten mit einem Grund zurück.",
    "'{name}' of the primary runs the image {image}, and nothing at the target does. Add it to the target's program.":
        "„{name}“ des Hauptstandorts führt das Image {image} aus, und am Ausweichziel tut das nichts. Fügen Sie es dem Programm des Ziels hinzu.",
    "'{name}' of the target runs {image} as {there}, and the primary as {here}. Name the same digest in both programs.":
        "„{name}“ des Ausweichziels führt {image} als {there} aus, und der Hauptstandort als {here}. Nennen Sie in beiden Programmen denselben Digest.",
    "The target uses a provider of {operator}, which {bond}. Move what it makes to the target's operator.":
        "Das Ausweichziel verwendet einen Provider von {operator}, und dieser {bond}. Verlegen Sie, was er anlegt, zum Betreiber des Ziels.",
    "'{name}' of the target depends on {host} of {operator} ('{path}'), which falls with the primary. Point it at something that does not.":
        "„{name}“ des Ausweichziels hängt von {host} von {operator} ab („{path}“), was mit dem Hauptstandort ausfällt. Richten Sie es auf etwas, das nicht ausfällt.",
    "It is unknown who runs the primary, and so whether the target outlives it. Name the operator in the setting primaryOperators.":
        "Wer den Hauptstandort betreibt, ist unbekannt, und damit auch, ob ihn das Ausweichziel überdauert. Nennen Sie den Betreiber in der Einstellung primaryOperators.",
    "Both copies of the keys of {resource} are with one holder ('{path}'): whoever loses the one loses the other. Give the second to someone else.":
        "Beide Kopien der Schlüssel von {resource} liegen bei einem Inhaber („{path}“): Wer die eine verliert, verliert die andere. Geben Sie die zweite jemand anderem.",
    "The deputy of {resource} is whom the deputy stands in for ('{path}'). Name someone else, who is reached in another way.":
        "Die Vertretung von {resource} ist die vertretene Person selbst („{path}“). Nennen Sie jemand anderen, der auf anderem Weg erreichbar ist.",
    "{plan} says of {resource} both how it is copied and why it can be lost. Leave it in covers or in leavesBehind.":
        "{plan} sagt von {resource} zugleich, wie kopiert wird und warum der Verlust hinnehmbar ist. Lassen Sie die Ressource in covers oder in leavesBehind.",
    "{resource} claims volumes ('{path}'), and no rule knows whether what is on them can be made anew. Add it to covers of {plan} with a method, or to leavesBehind with a reason.":
        "{resource} fordert Volumes an („{path}“), und keine Regel weiß, ob sich ihr Inhalt neu herstellen lässt. Fügen Sie die Ressource covers von {plan} mit einem Verfahren hinzu, oder leavesBehind mit einem Grund.",
    "{resource} counts on a notice of {notice} ('{path}'), and is made for a cut that comes without any ({scenario}). State PT0S, and objectives that hold without it.":
        "{resource} rechnet mit einer Vorwarnung von {notice} („{path}“) und ist für eine Abschaltung gemacht, die ohne jede kommt ({scenario}). Geben Sie PT0S an, und Ziele, die ohne Vorwarnung halten.",
    "{resource} makes a copy every {every} and keeps it for {retention} only ('{path}'): between two there is none. Keep copies longer.":
        "{resource} macht alle {every} eine Kopie und behält sie nur {retention} („{path}“): Dazwischen gibt es keine. Behalten Sie Kopien länger.",
    "{resource} names the stack that it is part of as the one at the target ('{path}'). Name the stack that runs elsewhere.":
        "{resource} nennt als Stack des Ausweichziels den, zu dem der Plan gehört („{path}“). Nennen Sie den Stack, der anderswo läuft.",
    "{what} of {resource} {depends} on the operator of the primary ('{path}'). Whoever stops it stops them too: name a holder that is independent, or hold them yourself.":
        "{what} von {resource} {depends} vom Betreiber des Hauptstandorts ab („{path}“). Wer ihn anhält, hält auch das an: Nennen Sie einen unabhängigen Inhaber, oder halten Sie es selbst.",
};

/** What rules put into the placeholders. */
export const phrases: Readonly<Record<string, string>> = {
    "it runs no infrastructure that others can rent": "er betreibt keine Infrastruktur, die andere mieten können",
    "who operates it is not public": "wer ihn betreibt, ist nicht öffentlich",
    "the catalog has ruled it out": "der Katalog hat ihn ausgeschlossen",
    "its providers do": "die Provider",
    "the settings of {names} do": "die Einstellungen von {names}",
    "the target": "dem Ausweichziel",
    " Did you mean '{name}'?": " Meinten Sie „{name}“?",
    " Known: {names}.": " Bekannt: {names}.",
    " Did you mean '{name}'? Known: {names}.": " Meinten Sie „{name}“? Bekannt: {names}.",
    "recovery time objective": "Wiederanlaufziel",
    "recovery point objective": "Wiederherstellungspunkt-Ziel",
    "time between two copies": "Abstand zweier Kopien",
    "measured time": "Gemessene Zeit",
    "where the record of its last drill is": "wo der Bericht der letzten Übung liegt",
    "the {objective} that its last drill measured": "welches {objective} die letzte Übung gemessen hat",
    "how the last disconnect test ended": "wie der letzte Trennungstest ausging",
    "The last drill": "Die letzte Übung",
    "the last drill": "die letzte Übung",
    "The last time that a copy was read back": "Das letzte Lesen einer Kopie",
    "the last time that a copy was read back": "das letzte Lesen einer Kopie",
    "The last disconnect test": "Der letzte Trennungstest",
    "the last disconnect test": "der letzte Trennungstest",
    "The last review": "Die letzte Durchsicht",
    "the last review": "die letzte Durchsicht",
    "The acceptance of a risk": "Die Annahme eines Risikos",
    "A licence": "Eine Lizenz",
    "Rehearse again.": "Üben Sie neu.",
    "Read a copy back, and compare it.": "Lesen Sie eine Kopie zurück, und vergleichen Sie sie.",
    "Cut the target off from the primary and its vendors, and see what still asks for them.":
        "Trennen Sie das Ausweichziel vom Hauptstandort und seinen Herstellern, und sehen Sie, was noch nach ihnen fragt.",
    "Review the plan, its contracts and its people.": "Sehen Sie den Plan, seine Verträge und seine Personen durch.",
    "Decide on it again.": "Entscheiden Sie neu darüber.",
    "Renew it before the target needs it.": "Erneuern Sie sie, bevor das Ausweichziel sie braucht.",
    "Shorten it: users stay at the address that is gone until it ends.":
        "Kürzen Sie es: Bis zum Ende bleiben Benutzer bei der Adresse, die es nicht mehr gibt.",
    "Mirror more often.": "Spiegeln Sie öfter.",
    "Deposit the source more often.": "Hinterlegen Sie den Quelltext öfter.",
    "Renew earlier.": "Erneuern Sie früher.",
    "The keys of the copies": "Die Schlüssel der Kopien",
    "The second copy of the keys": "Die zweite Kopie der Schlüssel",
    "The key of a copy": "Der Schlüssel einer Kopie",
    "Sign-in": "Die Anmeldung",
    "The registration of the domain": "Die Registrierung der Domain",
    "The zone": "Die Zone",
    "The renewal of certificates": "Die Erneuerung der Zertifikate",
    "The images": "Die Images",
    "The source": "Der Quelltext",
    "The program": "Das Programm",
    "The state": "Der Zustand",
    "The secrets of the state": "Die Geheimnisse des Zustands",
    "The program and its state": "Das Programm und sein Zustand",
    Support: "Die Unterstützung",
    Payment: "Die Bezahlung",
    Monitoring: "Die Überwachung",
    "The runbook": "Das Ablaufbuch",
    depends: "hängt",
    depend: "hängen",
    "geo-redundant storage copies to another region of the same operator":
        "georedundanter Speicher kopiert in eine andere Region desselben Betreibers",
    "regions of one operator stop together": "Regionen eines Betreibers fallen zusammen aus",
    "a replica of the provider's own service stays at the provider":
        "eine Replik eines Dienstes des Anbieters bleibt beim Anbieter",
    "the provider's own backup is kept, and restored, at the provider":
        "die Sicherung des Anbieters liegt beim Anbieter und wird dort zurückgespielt",
    "a snapshot stays in the storage that it was taken of": "ein Snapshot bleibt in dem Speicher, von dem er stammt",
    "falls with the primary": "fällt mit dem Hauptstandort aus",
    "is under the law of {operator}": "steht unter demselben Recht wie {operator}",
    "a list": "eine Liste",
    "a group of fields": "eine Gruppe von Feldern",
    "one of {choices}": "einer dieser Werte: {choices}",
    "a day of the calendar such as 2026-03-02": "ein Tag des Kalenders wie 2026-03-02",
    "an ISO 8601 duration such as {duration}": "eine Dauer nach ISO 8601 wie {duration}",
    "the code of a country in two capital letters, such as FR": "der Code eines Landes in zwei Großbuchstaben, etwa FR",
    "a host or an address, such as {host}": "ein Host oder eine Adresse, etwa {host}",
    "a SHA-256 of 64 hexadecimal digits, as sha256sum prints it":
        "ein SHA-256 aus 64 hexadezimalen Ziffern, wie sha256sum ihn ausgibt",
    "a telephone number or an address at which someone is reached, such as +33 1 70 00 00 17":
        "eine Telefonnummer oder eine Adresse, unter der jemand erreicht wird, etwa +33 1 70 00 00 17",
    "true or false": "true oder false",
    "a whole number": "eine ganze Zahl",
    "a text": "ein Text",
    "France; SecNumCloud in progress at last source; new tenant onsovcloud.fr; the technology stays that of the primary":
        "Frankreich; SecNumCloud laut letzter Quelle in Arbeit; neuer Mandant onsovcloud.fr; die Technik bleibt die des Hauptstandorts",
    "Germany, public-sector origin; MoU only; subset of services (no AI, no GPU VM according to one secondary source); new tenant onsovcloud.de; the technology stays that of the primary":
        "Deutschland, Ursprung im öffentlichen Sektor; nur Absichtserklärung; ein Teil der Dienste (laut einer Sekundärquelle keine KI, keine GPU-VM); neuer Mandant onsovcloud.de; die Technik bleibt die des Hauptstandorts",
    "fails operator test": "besteht die Prüfung des Betreibers nicht",
    "mutual assistance covers detection/response to cyber crises; same technology vendor":
        "die gegenseitige Hilfe deckt Erkennung von und Reaktion auf Cyberkrisen ab; derselbe Hersteller der Technik",
    "no HSM/EKM/Autokey, no Secret Manager, no Cloud Identity; preview: reject until general availability; independent once the Thales company operates it":
        "kein HSM/EKM/Autokey, kein Secret Manager, keine Cloud Identity; Vorabversion: bis zur allgemeinen Verfügbarkeit abzulehnen; unabhängig, sobald die Gesellschaft von Thales sie betreibt",
    "same operator, same jurisdiction": "derselbe Betreiber, derselbe Rechtsraum",
    "Beijing Sinnet runs cn-north-1, Ningxia Western Cloud Data cn-northwest-1":
        "Beijing Sinnet betreibt cn-north-1, Ningxia Western Cloud Data cn-northwest-1",
    "Data Boundary/Assured Workloads, EKM, Access Justifications are controls, not an operator change; EU contracting party: Google Cloud EMEA Ltd (IE)":
        "Data Boundary/Assured Workloads, EKM und Access Justifications sind Kontrollen, kein Wechsel des Betreibers; Vertragspartner in der EU: Google Cloud EMEA Ltd (IE)",
    "EU Data Boundary = 27 EU + 4 EFTA; Data Guardian, External Key Management, Regulated Environment Management (June 2025); EU contracting party: Microsoft Ireland Operations Ltd (IE)":
        "EU Data Boundary = 27 EU + 4 EFTA; Data Guardian, External Key Management, Regulated Environment Management (Juni 2025); Vertragspartner in der EU: Microsoft Ireland Operations Ltd (IE)",
    "EU contracting party: AWS EMEA SARL (LU)": "Vertragspartner in der EU: AWS EMEA SARL (LU)",
    "GA 15 Jan 2026, ~90 services, EU-resident staff, local zones BE/NL/PT planned; residency and operational separation OK, ownership not":
        "allgemein verfügbar seit 15. Januar 2026, rund 90 Dienste, Personal mit Wohnsitz in der EU, lokale Zonen BE/NL/PT geplant; Ort und betriebliche Trennung in Ordnung, Eigentum nicht",
    "Russian spin-off of Gcore": "russische Ausgründung von Gcore",
    "bought by KKR (US) in June 2022": "im Juni 2022 von KKR (US) gekauft",
    "it is in preview, general availability is aimed at the end of 2026, and its operator, a new German company wholly owned by Thales, is not named yet":
        "sie ist eine Vorabversion, die allgemeine Verfügbarkeit ist für Ende 2026 angestrebt, und der Betreiber, eine neue deutsche Gesellschaft ganz im Besitz von Thales, ist noch nicht benannt",
    "run by legal entities in the Union, owned in the US":
        "betrieben von Rechtsträgern in der Union, im Besitz aus den USA",
    "state backend and secrets provider are themselves a sanctions dependency":
        "Zustandsspeicher und Geheimnisdienst hängen selbst von Sanktionen ab",
    "still public GCP underneath; Google announced Thales as its new partner on 20 May 2026, and the T-Systems offer is reported as being restructured; the partnership as a whole is said to run to 2030":
        "darunter weiter öffentliches GCP; Google hat am 20. Mai 2026 Thales als neuen Partner angekündigt, und das Angebot von T-Systems wird Berichten zufolge umgebaut; die Partnerschaft insgesamt soll bis 2030 laufen",
    "under sanctions": "unter Sanktionen",
};
