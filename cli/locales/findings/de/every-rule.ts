/** German: what every rule may say, and what stands beside the rules. Keys are the English texts. */

/** Templates of messages. */
export const messages: Readonly<Record<string, string>> = {
    "{resource} is not judged whole: Helm renders the chart{chart} at deployment. Use kubernetes.helm.v4.Chart, whose objects are judged, or name the images and volumes of the chart in the program.":
        "{resource} ist nicht ganz beurteilt: Helm rendert das Chart{chart} beim Deployment. Verwenden Sie kubernetes.helm.v4.Chart, dessen Objekte beurteilt werden, oder nennen Sie Images und Volumes des Charts im Programm.",
    "{resource} is not judged whole: a controller in the cluster deploys what it names, from the address that it names. Judge the manifests there in a check of their own.":
        "{resource} ist nicht ganz beurteilt: Ein Controller im Cluster rollt aus, was die Ressource nennt, von der Adresse, die sie nennt. Beurteilen Sie die Manifeste dort in einer eigenen Prüfung.",
    "{resource} is not judged whole: a controller in the cluster creates a resource of a cloud from it, and only the places that it names are read. Declare the resource in the program to have its keys and its failover judged.":
        "{resource} ist nicht ganz beurteilt: Ein Controller im Cluster legt daraus eine Ressource einer Cloud an, und nur die darin genannten Orte werden gelesen. Deklarieren Sie die Ressource im Programm, damit Schlüssel und Ausweichen beurteilt werden.",
    "{resource} is not judged whole: a service deploys the template that it names. Declare the resources of the template in the program.":
        "{resource} ist nicht ganz beurteilt: Ein Dienst rollt die genannte Vorlage aus. Deklarieren Sie die Ressourcen der Vorlage im Programm.",
    "{resource} is not judged: it runs a command, which can create anything. Declare what it creates as resources where you can.":
        "{resource} ist nicht beurteilt: Die Ressource führt einen Befehl aus, der alles anlegen kann. Deklarieren Sie, was er anlegt, wo es geht als Ressourcen.",
    "{resource} is not judged: it is a dynamic resource, whose code can create anything. Declare what it creates as resources where you can.":
        "{resource} ist nicht beurteilt: Es ist eine dynamische Ressource, deren Code alles anlegen kann. Deklarieren Sie, was sie anlegt, wo es geht als Ressourcen.",
    "{resources} of {provider}: places and data are judged, and their keys are not, because no rule knows which of their inputs name a key. Judge the keys by hand.":
        "{resources} von {provider}: Orte und Daten sind beurteilt, die Schlüssel nicht, weil keine Regel weiß, welche Eingaben einen Schlüssel nennen. Beurteilen Sie die Schlüssel von Hand.",
    "{resource} declares a resource of the type {kind} in '{path}', of which no rule knows more than the places, hosts and images that it names. Judge its keys and its failover by hand, or declare it in the program.":
        "{resource} deklariert in „{path}“ eine Ressource des Typs {kind}, von der keine Regel mehr kennt als die genannten Orte, Hosts und Images. Beurteilen Sie Schlüssel und Ausweichen von Hand, oder deklarieren Sie sie im Programm.",
    "{resource} is not judged whole: {because}. Declare the resources outside of the callback, or judge the deployed stack with --state.":
        "{resource} ist nicht ganz beurteilt: {because}. Deklarieren Sie die Ressourcen außerhalb des Callbacks, oder beurteilen Sie den ausgerollten Stack mit --state.",
    "{resource} is not judged whole: {because}. Declare the same resources in both, or judge the deployed stack with --state.":
        "{resource} ist nicht ganz beurteilt: {because}. Deklarieren Sie in beiden Fällen dieselben Ressourcen, oder beurteilen Sie den ausgerollten Stack mit --state.",
    "{resource} is not judged whole: {because}. Load what the program needs in the program itself.":
        "{resource} ist nicht ganz beurteilt: {because}. Laden Sie, was das Programm braucht, im Programm selbst.",
    "{resource} is not judged: the program reads it and does not declare it, and neither its id nor its provider tells where it is. Judge the stack that declares it, or give 'get' its location.":
        "{resource} ist nicht beurteilt: Das Programm liest die Ressource und deklariert sie nicht, und weder ihre Kennung noch ihr Provider sagt, wo sie ist. Beurteilen Sie den Stack, der sie deklariert, oder geben Sie „get“ ihren Ort.",
    "{resource} is not judged whole: what is inside was not all seen, because {because}. Preview it with --engine pulumi, or judge the deployed stack with --state.":
        "{resource} ist nicht ganz beurteilt: Das Innere wurde nicht ganz gesehen, aus diesem Grund: {because}. Machen Sie die Vorschau mit --engine pulumi, oder beurteilen Sie den ausgerollten Stack mit --state.",
    "The waiver of {rule} for {pattern} ended on {until}, so its findings count again. Resolve them, or renew it with a new decision.":
        "Die Ausnahme von {rule} für {pattern} ist am {until} abgelaufen; die Befunde zählen also wieder. Beheben Sie sie, oder erneuern Sie die Ausnahme mit einer neuen Entscheidung.",
    "The waiver of {rule} for {pattern} matches no finding of this stack. Remove it, or name the stack that it is meant for.":
        "Die Ausnahme von {rule} für {pattern} passt zu keinem Befund dieses Stacks. Entfernen Sie sie, oder nennen Sie den Stack, der gemeint ist.",
    "The waiver of {rule} for {pattern} covers every resource, so it is not applied. Name a type and a name: type::name.":
        "Die Ausnahme von {rule} für {pattern} deckt jede Ressource ab und wird deshalb nicht angewandt. Nennen Sie einen Typ und einen Namen: Typ::Name.",
    "The exception of {rule} for {pattern} has no last day. Write it as a waiver, with a day on which somebody decides again.":
        "Die Pulumi-Ausnahme von {rule} für {pattern} hat keinen letzten Tag. Schreiben Sie sie als Ausnahme mit einem Tag, an dem jemand neu entscheidet.",
    "The exception of {rule} for {pattern} is not applied: the rule is critical, and an exception names nobody who approved it. Write it as a waiver with approvedBy.":
        "Die Pulumi-Ausnahme von {rule} für {pattern} wird nicht angewandt: Die Regel ist kritisch, und eine Pulumi-Ausnahme nennt niemanden, der sie genehmigt hat. Schreiben Sie sie als Ausnahme mit approvedBy.",
    "The waiver of {rule} for {pattern} is for no rule. Did you mean {meant}?":
        "Die Ausnahme von {rule} für {pattern} gilt keiner Regel. Meinten Sie {meant}?",
    "The waiver of {rule} for {pattern} is not applied: the rule is declared unwaivable.":
        "Die Ausnahme von {rule} für {pattern} wird nicht angewandt: Für die Regel ist jede Ausnahme ausgeschlossen.",
    "{resource} cannot be judged: '{path}' holds the word '{word}' where a value belongs. A variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.":
        "{resource} lässt sich nicht beurteilen: „{path}“ enthält das Wort „{word}“, wo ein Wert hingehört. Eine Variable ist nicht gesetzt, oder eine Ausgabe wurde in einen Text eingesetzt. Setzen Sie die Variable, oder verwenden Sie pulumi.interpolate.",
    "{resource} arrived without any property, so it cannot be judged: it is outside the target of this preview, or its provider is not configured yet.":
        "{resource} kam ohne jede Eigenschaft an und lässt sich nicht beurteilen: Die Ressource liegt außerhalb des Ziels dieser Vorschau, oder ihr Provider ist noch nicht konfiguriert.",
    "The rule {rule} failed on {resource} ({error}), so the resource was not judged. This is a defect of the rule: report it with the type {type}.":
        "Die Regel {rule} ist an {resource} gescheitert ({error}); die Ressource wurde also nicht beurteilt. Das ist ein Fehler der Regel: Melden Sie ihn mit dem Typ {type}.",
    "{resource} cannot be judged whole: '{path}' is encrypted in the state. Export it with 'pulumi stack export --show-secrets'.":
        "{resource} lässt sich nicht ganz beurteilen: „{path}“ ist im Zustand verschlüsselt. Exportieren Sie ihn mit „pulumi stack export --show-secrets“.",
    "{resource} cannot be judged whole: '{path}' of {origin} is encrypted in the state. Export it with 'pulumi stack export --show-secrets'.":
        "{resource} lässt sich nicht ganz beurteilen: „{path}“ von {origin} ist im Zustand verschlüsselt. Exportieren Sie ihn mit „pulumi stack export --show-secrets“.",
    "The rule {rule} cannot judge {resource}: {problem}":
        "Die Regel {rule} kann {resource} nicht beurteilen: {problem}",
};

/** What rules put into the placeholders. */
export const phrases: Readonly<Record<string, string>> = {
    "a place": "einem Ort",
    "1 resource": "1 Ressource",
    "{count} resources": "{count} Ressourcen",
    "{count} more": "{count} weitere",
    "… ({count} characters)": "… ({count} Zeichen)",
    "[unknown]": "[unbekannt]",
    "[absent]": "[nicht gesetzt]",
    "[secret]": "[geheim]",
    "[not shown]": "[nicht angezeigt]",
    "[not a host]": "[kein Host]",
    "{inner} in {outer}": "{inner} in {outer}",
    "{label} (its deletion is still to be done)": "{label} (dessen Löschung noch aussteht)",
    "{label} (which the program only reads)": "{label} (vom Programm nur gelesen)",
    and: "und",
    or: "oder",
    "its program asks whether it is previewed ('{name}') ({at}), and may declare other resources when it is deployed":
        "das Programm fragt, ob es in der Vorschau läuft („{name}“) ({at}), und kann beim Deployment andere Ressourcen deklarieren",
    "its program asks whether it is previewed ('{name}'), and may declare other resources when it is deployed":
        "das Programm fragt, ob es in der Vorschau läuft („{name}“), und kann beim Deployment andere Ressourcen deklarieren",
    "its program declares resources ({names}) in a callback of 'apply' ({at}), which does not run while its value is unknown":
        "das Programm deklariert Ressourcen ({names}) in einem Callback von „apply“ ({at}), der nicht läuft, solange sein Wert unbekannt ist",
    "its program declares resources ({names}) in a callback of 'apply', which does not run while its value is unknown":
        "das Programm deklariert Ressourcen ({names}) in einem Callback von „apply“, der nicht läuft, solange sein Wert unbekannt ist",
    "an update was interrupted while it was {operation}; run 'pulumi refresh', and export the state again":
        "eine Aktualisierung wurde während dieser Operation unterbrochen: {operation}; führen Sie „pulumi refresh“ aus, und exportieren Sie den Zustand neu",
    "Node.js runs {names} before Pulumi's SDK ('nodeargs' in Pulumi.yaml), and may change there what is registered":
        "Node.js führt dies vor Pulumis SDK aus: {names} („nodeargs“ in Pulumi.yaml), und kann dort ändern, was registriert wird",
    "code in 'nodeargs'": "Code in „nodeargs“",
    "the settings of its provider are computed at deployment":
        "die Einstellungen des Providers werden beim Deployment berechnet",
    "its inputs are computed at deployment": "die Eingaben werden beim Deployment berechnet",
    "its provider builds it, and the embedded preview runs no providers":
        "der Provider baut es, und die eingebaute Vorschau führt keine Provider aus",
    "its provider renders it, and the embedded preview runs no providers":
        "der Provider rendert es, und die eingebaute Vorschau führt keine Provider aus",
    "it has no objects, or its file is at an address and was not fetched":
        "es hat keine Objekte, oder die Datei liegt unter einer Adresse und wurde nicht geholt",
    "the preview does not fetch a file at a URL": "die Vorschau holt keine Datei unter einer URL",
    "the preview does not fetch files at a URL": "die Vorschau holt keine Dateien unter einer URL",
    "Finish its deletion with 'pulumi up', or delete it at the provider.":
        "Schließen Sie die Löschung mit „pulumi up“ ab, oder löschen Sie es beim Anbieter.",
    "It was imported: it existed before this stack, and what it holds has to be moved.":
        "Die Ressource wurde importiert: Es gab sie vor diesem Stack, und ihr Inhalt ist umzuziehen.",
    "It is protected: 'pulumi state unprotect' comes before it can be replaced.":
        "Die Ressource ist geschützt: Vor dem Ersetzen kommt „pulumi state unprotect“.",
    "'{value}'": "„{value}“",
    "; ": "; ",
    " '{name}'": " „{name}“",
};
