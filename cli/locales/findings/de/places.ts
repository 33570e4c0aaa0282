/** German: the rules of places. Keys are the English texts. */

/** Templates of messages. */
export const messages: Readonly<Record<string, string>> = {
    "{resource} {how} {place}, {countries}, which is outside {allowed}. {instead}":
        "{resource} {how} {place} ({countries}), außerhalb der erlaubten Rechtsräume ({allowed}). {instead}",
    "{resource} {how} {place}, and nothing proves that this place is within {allowed}. {instead}":
        "{resource} {how} {place}, und nichts beweist, dass dieser Ort in den erlaubten Rechtsräumen ({allowed}) liegt. {instead}",
    "{resource} {how} {place}, which belongs to no country. {instead} If the type has no other place, accept it with a reason in the setting acceptedGlobalTypes.":
        "{resource} {how} {place}, und dieser Ort gehört zu keinem Land. {instead} Hat der Typ keinen anderen Ort, dann lassen Sie ihn mit einem Grund in der Einstellung acceptedGlobalTypes zu.",
    "{resource} {how} {place}: {why}. Serve it from a region within {allowed}, or accept the type with a reason in the setting acceptedGlobalTypes.":
        "{resource} {how} {place}: {why}. Stellen Sie die Ressource aus einer Region der erlaubten Rechtsräume ({allowed}) bereit, oder lassen Sie den Typ mit einem Grund in der Einstellung acceptedGlobalTypes zu.",
    "{resource} {how} {place}, which the catalog does not know as a place of {provider}. {instead} If it exists, add it with its country and source to the setting additionalRegions.":
        "{resource} {how} {place}, und der Katalog kennt diesen Ort nicht als Ort des Anbieters {provider}. {instead} Gibt es ihn, dann fügen Sie ihn mit Land und Quelle der Einstellung additionalRegions hinzu.",
    "{resource} {how} {place}, a place of {owner}, but its provider works in {cloud}. Correct one of the two.":
        "{resource} {how} {place}, einem Ort von {owner}, aber ihr Provider arbeitet in {cloud}. Berichtigen Sie eines von beiden.",
    "The location of {resource} is unknown: '{path}' holds the word '{word}' where a value belongs. A variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.":
        "Der Ort von {resource} ist unbekannt: „{path}“ enthält das Wort „{word}“, wo ein Wert hingehört. Eine Variable ist nicht gesetzt, oder eine Ausgabe wurde in einen Text eingesetzt. Setzen Sie die Variable, oder verwenden Sie pulumi.interpolate.",
    "The location of {resource} cannot be judged: the setting {setting} of its provider does not tell in which cloud it works.":
        "Der Ort von {resource} lässt sich nicht beurteilen: Die Einstellung {setting} des Providers sagt nicht, in welcher Cloud er arbeitet.",
    "The location of {resource} cannot be judged: '{path}' names a site, such as a building where networks meet, and the catalog knows no sites. Add it with its country and source to the setting additionalRegions.":
        "Der Ort von {resource} lässt sich nicht beurteilen: „{path}“ nennt einen Standort, etwa ein Gebäude, in dem sich Netze treffen, und der Katalog kennt keine Standorte. Fügen Sie ihn mit Land und Quelle der Einstellung additionalRegions hinzu.",
    "The location of {resource} is unknown until deployment: '{path}' is computed.":
        "Der Ort von {resource} ist vor dem Deployment unbekannt: „{path}“ wird berechnet.",
    "The location of {resource} is unknown: it sets no '{path}', and its resource group is not part of this program. Set '{path}', or declare the group here.":
        "Der Ort von {resource} ist unbekannt: „{path}“ ist nicht gesetzt, und die Ressourcengruppe gehört nicht zu diesem Programm. Setzen Sie „{path}“, oder deklarieren Sie die Gruppe hier.",
    "The location of {resource} is unknown: neither it nor its provider sets '{path}'. Set one of the two.":
        "Der Ort von {resource} ist unbekannt: Weder die Ressource noch ihr Provider setzt „{path}“. Setzen Sie eines von beiden.",
    "The location of {resource} is unknown: it sets no '{path}', so its provider chooses one. Set '{path}'.":
        "Der Ort von {resource} ist unbekannt: „{path}“ ist nicht gesetzt, also wählt der Provider einen. Setzen Sie „{path}“.",
    "The location of {resource} cannot be judged: '{path}' holds no text. Name the place as a text.":
        "Der Ort von {resource} lässt sich nicht beurteilen: „{path}“ enthält keinen Text. Nennen Sie den Ort als Text.",
    "The state of {resource} contradicts itself: the input '{path}' asks for {asked}, and the output says {found}. Run 'pulumi refresh', and export the state again.":
        "Der Zustand von {resource} widerspricht sich: Die Eingabe „{path}“ verlangt {asked}, und die Ausgabe sagt {found}. Führen Sie „pulumi refresh“ aus, und exportieren Sie den Zustand neu.",
    "The location of {resource} cannot be judged: '{path}' is a custom location, on hardware whose place only its owner knows. Add it with its country and source to the setting additionalRegions.":
        "Der Ort von {resource} lässt sich nicht beurteilen: „{path}“ ist ein eigener Standort auf Hardware, deren Ort nur der Eigentümer kennt. Fügen Sie ihn mit Land und Quelle der Einstellung additionalRegions hinzu.",
    "{resource} {how}, so {means}. {instead}": "{resource} {how}: {means}. {instead}",
    "The place where {resource} answers requests is unknown: '{path}' names the data zone of its account, and the account is not part of this program. Declare it here, or use a regional kind such as Standard.":
        "Der Ort, an dem {resource} Anfragen beantwortet, ist unbekannt: „{path}“ nennt die Datenzone des Kontos, und das Konto gehört nicht zu diesem Programm. Deklarieren Sie es hier, oder verwenden Sie eine regionale Art wie Standard.",
    "{resource} keeps its directory in {area}, outside {allowed}: '{path}' is {country}, and the country decides where the directory is kept. Set it to a country within {allowed}.":
        "{resource} hält das Verzeichnis in einem Gebiet außerhalb der erlaubten Rechtsräume ({allowed}): {area}. „{path}“ ist {country}, und das Land entscheidet, wo das Verzeichnis liegt. Setzen Sie ein Land der erlaubten Rechtsräume ({allowed}).",
    "Where {resource} keeps its directory is unknown: no list says where directories of {country} are kept. Set '{path}' to a country within {allowed}.":
        "Wo {resource} das Verzeichnis hält, ist unbekannt: Keine Liste sagt, wo Verzeichnisse dieses Landes liegen: {country}. Setzen Sie „{path}“ auf ein Land der erlaubten Rechtsräume ({allowed}).",
    "Where {resource} keeps its directory is unknown until deployment: '{path}' is computed, and decides it.":
        "Wo {resource} das Verzeichnis hält, ist vor dem Deployment unbekannt: „{path}“ wird berechnet und entscheidet darüber.",
    "{resource} is copied, {how}, to the pair of {home}: {place}, {countries}, which is outside {allowed}. {instead}":
        "{resource} wird, {how}, in die Partnerregion von {home} kopiert: {place} ({countries}), außerhalb der erlaubten Rechtsräume ({allowed}). {instead}",
    "{resource} asks, {how}, for a copy in the pair of {home}, but no pair of that region is published, so the place of the copy is unknown. Choose redundancy within the region.":
        "{resource} verlangt, {how}, eine Kopie in der Partnerregion von {home}, aber für diese Region ist keine veröffentlicht; der Ort der Kopie ist also unbekannt. Wählen Sie Redundanz innerhalb der Region.",
    "Whether {resource} is copied to the pair of {home} is unknown until deployment: '{path}' is computed.":
        "Ob {resource} in die Partnerregion von {home} kopiert wird, ist vor dem Deployment unbekannt: „{path}“ wird berechnet.",
    "The other side of the copy that '{path}' of {resource} asks for is unknown: it is not part of this program. Declare it here, or name it by an id with its region.":
        "Die andere Seite der Kopie, die „{path}“ von {resource} verlangt, ist unbekannt: Sie gehört nicht zu diesem Programm. Deklarieren Sie sie hier, oder nennen Sie sie mit einer Kennung, die ihre Region enthält.",
    "{resource} cannot be kept within {allowed}: {why}. Serve it from a region within {allowed}, or accept the type with a reason in the setting acceptedGlobalTypes.":
        "{resource} lässt sich nicht in den erlaubten Rechtsräumen ({allowed}) halten: {why}. Stellen Sie die Ressource aus einer Region der erlaubten Rechtsräume ({allowed}) bereit, oder lassen Sie den Typ mit einem Grund in der Einstellung acceptedGlobalTypes zu.",
    "The resources that {resource} creates are not visible: '{path}' is computed or kept elsewhere. Declare those resources in the program, or write their locations out.":
        "Die Ressourcen, die {resource} anlegt, sind nicht sichtbar: „{path}“ wird berechnet oder liegt anderswo. Deklarieren Sie diese Ressourcen im Programm, oder schreiben Sie ihre Orte aus.",
    "The location of {resource} cannot be judged: the catalog knows no places of {provider}. Add those you use, with country and source, to the setting additionalRegions.":
        "Der Ort von {resource} lässt sich nicht beurteilen: Der Katalog kennt keine Orte dieser Anbieter: {provider}. Fügen Sie die verwendeten mit Land und Quelle der Einstellung additionalRegions hinzu.",
    "The location of {resource} is ambiguous: {place} in '{path}' names places of {owners}, and not all of them are allowed. Say who operates the cluster in the setting clusters.":
        "Der Ort von {resource} ist mehrdeutig: {place} in „{path}“ nennt Orte von {owners}, und nicht alle sind erlaubt. Sagen Sie in der Einstellung clusters, wer den Cluster betreibt.",
    "{resources} of {providers}: not judged, because no rule knows {them}. Accept {them} by name, with the reason, in the setting acceptedProviders.":
        "{resources} von {providers}: nicht beurteilt, weil keine Regel {them} kennt. Lassen Sie {them} mit Namen und Grund in der Einstellung acceptedProviders zu.",
    "The location of the cluster of {resource} is unknown: the cluster is not part of this program, and its address does not tell. Say where it runs and who operates it in the setting clusters, under the provider '{name}'.":
        "Der Ort des Clusters von {resource} ist unbekannt: Der Cluster gehört nicht zu diesem Programm, und seine Adresse sagt ihn nicht. Sagen Sie in der Einstellung clusters unter dem Provider „{name}“, wo er läuft und wer ihn betreibt.",
    "The setting additionalRegions of eu-residency names the provider {given}, which the catalog does not know. Known: {known}.":
        "Die Einstellung additionalRegions von eu-residency nennt den Anbieter {given}, den der Katalog nicht kennt. Bekannt sind: {known}.",
    "The setting clusters places '{name}' in {region}, which the catalog does not know as a place of {operator}. Add its country.":
        "Die Einstellung clusters verlegt „{name}“ nach {region}, und der Katalog kennt diesen Ort nicht als Ort von {operator}. Fügen Sie sein Land hinzu.",
    "{resource} is a guardrail of places, and '{path}' lets in {places}, in {countries}. List only places within {allowed}.":
        "{resource} ist eine Leitplanke über Orte, und „{path}“ lässt {places} zu ({countries}). Führen Sie nur Orte der erlaubten Rechtsräume ({allowed}) auf.",
    "{resource} is a guardrail of places, and nothing proves that what '{path}' lets in is within {allowed}. List regions of countries within {allowed} one by one.":
        "{resource} ist eine Leitplanke über Orte, und nichts beweist, dass das, was „{path}“ zulässt, in den erlaubten Rechtsräumen ({allowed}) liegt. Führen Sie Regionen von Ländern der erlaubten Rechtsräume ({allowed}) einzeln auf.",
    "{resource} is a guardrail of places, and '{path}' holds a value that is no place of the catalog. Correct it, or list places that exist.":
        "{resource} ist eine Leitplanke über Orte, und „{path}“ enthält einen Wert, der kein Ort des Katalogs ist. Berichtigen Sie ihn, oder führen Sie Orte auf, die es gibt.",
    "{resource} is a guardrail of places, and '{path}' lets in every place. List the places within {allowed}.":
        "{resource} ist eine Leitplanke über Orte, und „{path}“ lässt jeden Ort zu. Führen Sie die Orte der erlaubten Rechtsräume ({allowed}) auf.",
    "{resource} only denies the places of '{path}', so every other place is let in. List what is allowed within {allowed}.":
        "{resource} lehnt nur die Orte von „{path}“ ab, lässt also jeden anderen zu. Führen Sie auf, was in den erlaubten Rechtsräumen ({allowed}) erlaubt ist.",
    "{resource} is a guardrail of places, and '{path}' only logs what breaks it. Let it deny what is outside {allowed}.":
        "{resource} ist eine Leitplanke über Orte, und „{path}“ protokolliert nur, was dagegen verstößt. Lassen Sie sie ablehnen, was außerhalb der erlaubten Rechtsräume ({allowed}) liegt.",
    "{resource} lets resources off {guardrail}, which limits their places, by '{path}'. Delete the exemption, or accept it as a deviation.":
        "{resource} befreit mit „{path}“ Ressourcen von {guardrail}, die ihre Orte begrenzt. Löschen Sie die Befreiung, oder lassen Sie sie als Abweichung zu.",
    "{resource} is a guardrail of places that {what} by '{path}'. Check that nothing outside {allowed} is let in there.":
        "{resource} ist eine Leitplanke über Orte, die mit „{path}“ {what}. Prüfen Sie, dass dort nichts außerhalb der erlaubten Rechtsräume ({allowed}) zugelassen wird.",
    "{resource} lets resources off an assignment that is not part of this program ('{path}'), which may limit their places. Check what it is.":
        "{resource} befreit Ressourcen von einer Zuweisung, die nicht zu diesem Programm gehört („{path}“) und ihre Orte begrenzen kann. Prüfen Sie, was sie ist.",
    "What {resource} lets in is unknown until deployment: '{path}' is computed.":
        "Was {resource} zulässt, ist vor dem Deployment unbekannt: „{path}“ wird berechnet.",
};

/** What rules put into the placeholders. */
export const phrases: Readonly<Record<string, string>> = {
    "is placed by '{path}' in the edge zone": "liegt laut „{path}“ in der Randzone",
    "is placed by '{path}' in": "liegt laut „{path}“ in",
    "takes the {path} of its provider:": "übernimmt „{path}“ des Providers:",
    "takes the {path} of {resource}:": "übernimmt „{path}“ von {resource}:",
    "is planned by its {path} in": "soll laut „{path}“ liegen in",
    "refers in '{path}' to something in": "verweist mit „{path}“ auf etwas in",
    "is answered, by '{path}', in": "antwortet laut „{path}“ in",
    "leaves '{path}' unset, which means": "setzt „{path}“ nicht; das bedeutet",
    "was asked for in {asked}, and is, as its output '{path}' says, in":
        "wurde in {asked} verlangt und liegt laut Ausgabe „{path}“ in",
    "deploys, by its kubeconfig, to a cluster in": "rollt laut kubeconfig in einen Cluster aus in",
    "runs in {resource}, which is in": "läuft in {resource}, und das liegt in",
    "deploys, by the setting clusters, to": "rollt laut der Einstellung clusters aus nach",
    "is copied to {resource}, by '{path}', in": "wird mit „{path}“ nach {resource} kopiert, in",
    "is copied from {resource}, by '{path}', in": "ist mit „{path}“ eine Kopie von {resource}, in",
    "leaves '{path}' unset": "setzt „{path}“ nicht",
    "says {value} in '{path}'": "sagt {value} in „{path}“",
    "sets '{path}'": "setzt „{path}“",
    "because '{path}' is not set": "weil „{path}“ nicht gesetzt ist",
    "by '{path}'": "durch „{path}“",
    "{region} of {operator}": "{region} von {operator}",
    "a cluster of {operator}": "einem Cluster von {operator}",
    "Use a place such as {place} in {countries}.": "Verwenden Sie einen Ort wie {place} ({countries}).",
    "Use a place such as {place} in {countries}, for the data and the key: data take only keys of their own location.":
        "Verwenden Sie einen Ort wie {place} ({countries}) für die Daten und den Schlüssel: Daten nehmen nur Schlüssel ihres eigenen Orts.",
    "The catalog knows no allowed place of this provider.": "Der Katalog kennt keinen erlaubten Ort dieses Anbieters.",
    "The catalog knows no allowed place of this provider: add one to the setting additionalRegions if there is one.":
        "Der Katalog kennt keinen erlaubten Ort dieses Anbieters: Gibt es einen, dann fügen Sie ihn der Einstellung additionalRegions hinzu.",
    "Name a key in a place such as {place} in {countries}.":
        "Nennen Sie einen Schlüssel an einem Ort wie {place} ({countries}).",
    "Name a key in a place such as {place}.": "Nennen Sie einen Schlüssel an einem Ort wie {place}.",
    "Name a key in a place such as {place} in {countries}, and put the data there too: data take only keys of their own location.":
        "Nennen Sie einen Schlüssel an einem Ort wie {place} ({countries}), und legen Sie auch die Daten dorthin: Daten nehmen nur Schlüssel ihres eigenen Orts.",
    "Name a key in a place such as {place}, and put the data there too: data take only keys of their own location.":
        "Nennen Sie einen Schlüssel an einem Ort wie {place}, und legen Sie auch die Daten dorthin: Daten nehmen nur Schlüssel ihres eigenen Orts.",
    "Name a key within the allowed jurisdictions.": "Nennen Sie einen Schlüssel in den erlaubten Rechtsräumen.",
    "Deploy to a cluster within {allowed}.":
        "Rollen Sie in einen Cluster in den erlaubten Rechtsräumen ({allowed}) aus.",
    "Choose redundancy within the region.": "Wählen Sie Redundanz innerhalb der Region.",
    "Choose redundancy within the region, or a region such as {region}, whose pair is {place}.":
        "Wählen Sie Redundanz innerhalb der Region, oder eine Region wie {region}, deren Partnerregion {place} ist.",
    "Use {words}.": "Verwenden Sie {words}.",
    "the provider": "diesen Provider",
    "these providers": "diese Provider",
    "the provider {name}": "{name}",
    "the providers {names}": "{names}",
    "the United States": "Vereinigte Staaten",
    Europe: "Europa",
    "Asia Pacific": "Asien-Pazifik",
    Japan: "Japan",
    Australia: "Australien",
    "the assignment '{name}'": "der Zuweisung „{name}“",
    "leaves scopes out": "Bereiche auslässt",
    "holds for a part of the resources only": "nur für einen Teil der Ressourcen gilt",
    "lets in what its parents let in, too": "auch zulässt, was die übergeordneten zulassen",
    "requests are answered in whatever region its inference profile names":
        "Anfragen werden in der Region beantwortet, die das Inferenzprofil nennt, welche es auch ist",
    "Use the model of the region, or a profile that begins with eu.":
        "Verwenden Sie das Modell der Region, oder ein Profil, das mit eu beginnt.",
    "snapshots go to the nearest multi-region": "Snapshots gehen in die nächste Multi-Region",
    "content is served worldwide": "Inhalte werden weltweit ausgeliefert",
    "Google keeps the secret wherever it chooses": "Google hält das Geheimnis, wo es will",
    "Use replication.userManaged with replicas in allowed places.":
        "Verwenden Sie replication.userManaged mit Repliken an erlaubten Orten.",
    "content is inspected wherever Google chooses": "Inhalte werden geprüft, wo Google es will",
    "Name a place after it: projects/PROJECT/locations/europe-west1.":
        "Nennen Sie dahinter einen Ort: projects/PROJECT/locations/europe-west1.",
    "messages are kept in the region nearest to whoever publishes them, anywhere in the world":
        "Nachrichten liegen in der Region, die dem Absender am nächsten ist, irgendwo auf der Welt",
    "List the regions that may hold them.": "Führen Sie die Regionen auf, die sie halten dürfen.",
    "the agent may be in another place than its data": "Der Agent kann an einem anderen Ort sein als seine Daten",
    "Keep both in one place.": "Halten Sie beide an einem Ort.",
    "data have no boundary": "Daten haben keine Grenze",
    "its addresses are announced outside Europe": "Die Adressen werden außerhalb Europas angekündigt",
    "requests are answered in any region of the world": "Anfragen werden in irgendeiner Region der Welt beantwortet",
    "Use a regional kind such as Standard, or DataZoneStandard for an account in the EU.":
        "Verwenden Sie eine regionale Art wie Standard, oder DataZoneStandard für ein Konto in der EU.",
    "traffic enters Azure in the region nearest to whoever sends it, anywhere in the world":
        "Der Verkehr betritt Azure in der Region, die dem Absender am nächsten ist, irgendwo auf der Welt",
    "tests are answered by browsers in the region nearest to whoever runs them, anywhere in the world":
        "Tests laufen in Browsern der Region, die dem Ausführenden am nächsten ist, irgendwo auf der Welt",
    "Use Disabled, which keeps them in the region of the workspace.":
        "Verwenden Sie Disabled, das sie in der Region des Arbeitsbereichs hält.",
    "logs and diagnostics go to Microsoft outside the EU":
        "Protokolle und Diagnosen gehen an Microsoft außerhalb der EU",
    "TLS ends and content is cached at edges worldwide":
        "TLS endet und Inhalte liegen zwischengespeichert an Rändern weltweit",
    "an external global load balancer ends TLS at Google's edges worldwide":
        "Ein externer globaler Lastverteiler beendet TLS an Googles Rändern weltweit",
    "code and values are kept at edges worldwide": "Code und Werte liegen an Rändern weltweit",
    "content is cached at edges worldwide": "Inhalte liegen zwischengespeichert an Rändern weltweit",
    "content is served from a cache network worldwide": "Inhalte werden weltweit aus einem Cache-Netz ausgeliefert",
    "static content is served from points around the world, and the location places only its API and staging":
        "Statische Inhalte werden von Punkten rund um die Welt ausgeliefert, und die Ortsangabe gilt nur für API und Vorstufe",
    "traffic enters AWS's network at edges worldwide": "Der Verkehr betritt das Netz von AWS an Rändern weltweit",
    "Firebase keeps it wherever it chooses, and says of none that it stays in the EU":
        "Firebase hält es, wo es will, und sagt von keinem Ort, dass es in der EU bleibt",
    "a repository is kept wherever Google chooses": "Ein Repository liegt, wo Google es will",
    "accounts and sign-ins are kept in the United States": "Konten und Anmeldungen liegen in den Vereinigten Staaten",
    "an agent of Dialogflow ES without a region is kept in the United States":
        "Ein Agent von Dialogflow ES ohne Region liegt in den Vereinigten Staaten",
    "what visitors do on the page is assessed by Google wherever it chooses":
        "Was Besucher auf der Seite tun, bewertet Google, wo es will",
};
