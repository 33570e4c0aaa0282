/** German: the rules of keys. Keys are the English texts. */

/** Templates of messages. */
export const messages: Readonly<Record<string, string>> = {
    "{resource} is encrypted with a key that the provider holds: '{path}' is not set. Set it to {example}.":
        "{resource} hat keinen kundenverwalteten Schlüssel, und den Schlüssel der Daten hält der Anbieter: „{path}“ ist nicht gesetzt. Setzen Sie es: {example}.",
    "{resource} does not name a key: '{path}' does not have the form of one. Set it to {example}.":
        "{resource} nennt keinen Schlüssel: „{path}“ hat nicht die Form eines Schlüssels. Setzen Sie: {example}.",
    "{resource} is encrypted with a key that is handed over in '{path}'. Such a key cannot be revoked or audited. Use '{instead}' with a key in your own key ring.":
        "{resource} verschlüsselt mit einem Schlüssel, der in „{path}“ übergeben wird. Ein solcher Schlüssel lässt sich weder widerrufen noch prüfen. Verwenden Sie „{instead}“ mit einem Schlüssel Ihres eigenen Schlüsselrings.",
    "{resource} does not use the key that it names: '{path}' is not {expected}. Set it to {expected}.":
        "{resource} benutzt den genannten Schlüssel nicht: „{path}“ ist nicht {expected}. Setzen Sie es auf {expected}.",
    "{resource} is not encrypted with a key of the customer's: '{path}' is not {expected}. Set it to {example}.":
        "{resource} steht nicht unter einem kundenverwalteten Schlüssel: „{path}“ ist nicht {expected}. Setzen Sie: {example}.",
    "{resource} cannot reach the key that it names: '{path}' is not set. Set it beside the key.":
        "{resource} kann den genannten Schlüssel nicht erreichen: „{path}“ ist nicht gesetzt. Setzen Sie es neben dem Schlüssel.",
    "Whether {resource} is encrypted with a key of the customer's is unknown until deployment: '{path}' is computed, and nothing in the preview proves that it names a key.":
        "Ob {resource} unter einem kundenverwalteten Schlüssel steht, ist vor dem Deployment unbekannt: „{path}“ wird berechnet, und nichts in der Vorschau beweist, dass es einen Schlüssel nennt.",
    "Whether {resource} names a key is unknown: '{path}' holds the word '{word}' where a value belongs. A variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.":
        "Ob {resource} einen Schlüssel nennt, ist unbekannt: „{path}“ enthält das Wort „{word}“, wo ein Wert hingehört. Eine Variable ist nicht gesetzt, oder eine Ausgabe wurde in einen Text eingesetzt. Setzen Sie die Variable, oder verwenden Sie pulumi.interpolate.",
    "{resource} is encrypted with a key that the provider holds: no {kind} in this program names one for it. Add one, with {example}.":
        "{resource} hat keinen kundenverwalteten Schlüssel, und den Schlüssel der Daten hält der Anbieter: Keine Ressource des Typs {kind} in diesem Programm nennt einen. Fügen Sie eine hinzu, mit: {example}.",
    "Whether {resource} is encrypted with a key of the customer's is unknown: '{path}' is not set, and another resource may set the key. That resource is not part of this program, or its name is computed at deployment.":
        "Ob {resource} unter einem kundenverwalteten Schlüssel steht, ist unbekannt: „{path}“ ist nicht gesetzt, und eine andere Ressource kann den Schlüssel setzen. Diese gehört nicht zu diesem Programm, oder ihr Name wird beim Deployment berechnet.",
    "{resource} takes the key of what '{path}' names. That is not part of this program, so its key is unknown here.":
        "{resource} übernimmt den Schlüssel dessen, was „{path}“ nennt. Das gehört nicht zu diesem Programm, also ist der Schlüssel hier unbekannt.",
    "{resource} cannot take a key of the customer's: its provider has no input for one. If it holds sensitive data, {instead}. Then say how in the setting encryptedByOwner.":
        "{resource} kann keinen kundenverwalteten Schlüssel nehmen: Der Provider hat keine Eingabe dafür. Hält die Ressource sensible Daten, dann {instead}. Sagen Sie danach in der Einstellung encryptedByOwner, wie.",
    "{resource} cannot take a key of the customer's, and its provider creates an unencrypted file system on it: '{path}' is set. Leave it out, and {instead}.":
        "{resource} kann keinen kundenverwalteten Schlüssel nehmen, und der Provider legt ein unverschlüsseltes Dateisystem darauf an: „{path}“ ist gesetzt. Lassen Sie es weg, und {instead}.",
    "The key of {resource} is in {countries}, which is outside {allowed}: {chain}. {instead}":
        "Der Schlüssel von {resource} liegt außerhalb der erlaubten Rechtsräume ({allowed}), in diesem Land: {countries}. Weg zum Schlüssel: {chain}. {instead}",
    "The key of {resource} is in {place}, and nothing proves that it stays within {allowed}: {chain}. {instead}":
        "Der Schlüssel von {resource} liegt in {place}, und nichts beweist, dass er in den erlaubten Rechtsräumen ({allowed}) bleibt. Weg zum Schlüssel: {chain}. {instead}",
    "The location of the key of {resource} cannot be judged: the catalog does not know its place ({chain}). If the place exists, add it with its country and source to the setting additionalRegions.":
        "Der Ort des Schlüssels von {resource} lässt sich nicht beurteilen: Der Katalog kennt seinen Ort nicht ({chain}). Gibt es den Ort, dann fügen Sie ihn mit Land und Quelle der Einstellung additionalRegions hinzu.",
    "The location of the key of {resource} is unknown: what '{path}' names is not part of this program. Declare it here, or name its vault and place in the setting vaults.":
        "Der Ort des Schlüssels von {resource} ist unbekannt: Was „{path}“ nennt, gehört nicht zu diesem Programm. Deklarieren Sie es hier, oder nennen Sie Tresor und Ort in der Einstellung vaults.",
    "The location of the key of {resource} is unknown until deployment: '{path}' is computed, and not from exactly one key or vault of this program.":
        "Der Ort des Schlüssels von {resource} ist vor dem Deployment unbekannt: „{path}“ wird berechnet, und nicht aus genau einem Schlüssel oder Tresor dieses Programms.",
    "The location of the key of {resource} is unknown: '{path}' holds the word '{word}' where a value belongs. A variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.":
        "Der Ort des Schlüssels von {resource} ist unbekannt: „{path}“ enthält das Wort „{word}“, wo ein Wert hingehört. Eine Variable ist nicht gesetzt, oder eine Ausgabe wurde in einen Text eingesetzt. Setzen Sie die Variable, oder verwenden Sie pulumi.interpolate.",
    "The location of the key of {resource} is unknown until deployment: the place of {holder} is not known ({chain}).":
        "Der Ort des Schlüssels von {resource} ist vor dem Deployment unbekannt: Der Ort von {holder} ist nicht bekannt ({chain}).",
    "{resource} is protected by {level}, and the settings require {least}. Set '{path}' to {example}.":
        "{resource} hat diesen Schutz: {level}. Die Einstellungen verlangen: {least}. Setzen Sie „{path}“ auf diesen Wert: {example}.",
    "{resource} is protected by {level}, and the settings require {least}, which its service does not offer. Encrypt the data before they reach the service, or keep the key with a service that offers it.":
        "{resource} hat diesen Schutz: {level}. Die Einstellungen verlangen: {least}, was der Dienst nicht anbietet. Verschlüsseln Sie die Daten, bevor sie den Dienst erreichen, oder halten Sie den Schlüssel bei einem Dienst, der es anbietet.",
    "The protection of {resource} is unknown until deployment: '{path}' is computed.":
        "Der Schutz von {resource} ist vor dem Deployment unbekannt: „{path}“ wird berechnet.",
    "The protection of {resource} cannot be judged: '{path}' has a value that Rempart does not know.":
        "Der Schutz von {resource} lässt sich nicht beurteilen: „{path}“ hat einen Wert, den Rempart nicht kennt.",
    "{resource} does not keep deleted keys: '{path}' is not true, so a key can be purged at once, and its data with it. Set it to true.":
        "{resource} behält gelöschte Schlüssel nicht: „{path}“ ist nicht true, also lässt sich ein Schlüssel sofort endgültig löschen, und seine Daten mit ihm. Setzen Sie es auf true.",
    "{resource} deletes keys for good: '{path}' is false. Leave it out, or set it to true.":
        "{resource} löscht Schlüssel endgültig: „{path}“ ist false. Lassen Sie es weg, oder setzen Sie es auf true.",
    "{resource} keeps deleted keys for {days}, which is less than {least}. Set '{path}' to {least} or more.":
        "{resource} behält gelöschte Schlüssel kürzer als verlangt: {days}. Verlangt: {least}. Setzen Sie „{path}“ auf mindestens diese Dauer: {least}.",
    "Whether {resource} keeps deleted keys is unknown until deployment: '{path}' is computed.":
        "Ob {resource} gelöschte Schlüssel behält, ist vor dem Deployment unbekannt: „{path}“ wird berechnet.",
    "How long {resource} keeps deleted keys cannot be judged: '{path}' is not a length of time.":
        "Wie lange {resource} gelöschte Schlüssel behält, lässt sich nicht beurteilen: „{path}“ ist keine Dauer.",
    "{resource} is never rotated: '{path}' is not set. Set it to {example}.":
        "{resource} wird nie gewechselt: „{path}“ ist nicht gesetzt. Setzen Sie: {example}.",
    "{resource} is never rotated: '{path}' is not true. Set it to true.":
        "{resource} wird nie gewechselt: „{path}“ ist nicht true. Setzen Sie es auf true.",
    "{resource} is rotated after {days}, which is more than {most}. Set '{path}' to {most} or less.":
        "{resource} wird zu selten gewechselt. Abstand: {days}, erlaubt: {most}. Setzen Sie „{path}“ höchstens auf diese Dauer: {most}.",
    "The rotation of {resource} is unknown until deployment: '{path}' is computed.":
        "Der Wechsel von {resource} ist vor dem Deployment unbekannt: „{path}“ wird berechnet.",
    "The rotation of {resource} cannot be judged: '{path}' is not a length of time.":
        "Der Wechsel von {resource} lässt sich nicht beurteilen: „{path}“ ist keine Dauer.",
    "{resource} can be exported from its vault: '{path}' is true, and no release policy says to whom. Set it to false, or name the enclaves that may have it in '{policy}'.":
        "{resource} lässt sich aus dem Tresor exportieren: „{path}“ ist true, und keine Freigaberichtlinie sagt, an wen. Setzen Sie es auf false, oder nennen Sie in „{policy}“ die Enklaven, die ihn haben dürfen.",
    "{resource} may be used for {reason}, which '{path}' allows: {why}. Remove it from the list.":
        "{resource} darf aus dem Grund {reason} benutzt werden, den „{path}“ erlaubt: {why}. Nehmen Sie ihn aus der Liste.",
    "{resource} may be used for any reason that the provider has: '{path}' is not set, and no policy of a project, folder or organization in this program sets it. List the reasons that you allow.":
        "{resource} darf aus jedem Grund benutzt werden, den der Anbieter hat: „{path}“ ist nicht gesetzt, und keine Richtlinie eines Projekts, eines Ordners oder einer Organisation in diesem Programm setzt es. Führen Sie die Gründe auf, die Sie erlauben.",
    "Who may use {resource} is unknown until deployment: '{path}' is computed.":
        "Wer {resource} benutzen darf, ist vor dem Deployment unbekannt: „{path}“ wird berechnet.",
    "{resource} is copied to another region ('{because}'), where its key cannot be used: '{path}' is not set, so the copy cannot be read. Set it to a key in a vault of that region, and name the identity that reads the key.":
        "{resource} wird in eine andere Region kopiert („{because}“), in der der Schlüssel nicht benutzbar ist: „{path}“ ist nicht gesetzt, also lässt sich die Kopie nicht lesen. Setzen Sie einen Schlüssel in einem Tresor jener Region, und nennen Sie die Identität, die ihn liest.",
    "{resource} does not name a key for its copy: '{path}' does not have the form of one. Set it to {example}.":
        "{resource} nennt keinen Schlüssel für die Kopie: „{path}“ hat nicht die Form eines Schlüssels. Setzen Sie: {example}.",
    "{resource} is in another region than its primary, whose key cannot be used there: '{path}' is not set. Set it to a key in the replica's region.":
        "{resource} liegt in einer anderen Region als das Original, dessen Schlüssel dort nicht benutzbar ist: „{path}“ ist nicht gesetzt. Setzen Sie einen Schlüssel in der Region der Replik.",
    "Whether the copy of {resource} can be read is unknown until deployment: '{path}' is computed.":
        "Ob sich die Kopie von {resource} lesen lässt, ist vor dem Deployment unbekannt: „{path}“ wird berechnet.",
    "Whether {resource} needs a key of its own is unknown: the primary that '{path}' names is not part of this program. Declare it here, or give the replica a key.":
        "Ob {resource} einen eigenen Schlüssel braucht, ist unbekannt: Das Original, das „{path}“ nennt, gehört nicht zu diesem Programm. Deklarieren Sie es hier, oder geben Sie der Replik einen Schlüssel.",
    "{resource} does not say who holds the keys of the copies: '{path}' is not set. When the primary's keys are revoked, the data that they encrypt is lost. Name who keeps a key that the target can use.":
        "{resource} sagt nicht, wer die Schlüssel der Kopien hält: „{path}“ ist nicht gesetzt. Werden die Schlüssel des Hauptstandorts widerrufen, sind die damit verschlüsselten Daten verloren. Nennen Sie, wer einen Schlüssel aufbewahrt, den das Ausweichziel benutzen kann.",
    "{resource} is encrypted once: '{path}' is not {expected}. Set it to {expected}.":
        "{resource} ist nur einmal verschlüsselt: „{path}“ ist nicht {expected}. Setzen Sie es auf {expected}.",
    "Whether {resource} is encrypted twice is unknown until deployment: '{path}' is computed.":
        "Ob {resource} doppelt verschlüsselt ist, ist vor dem Deployment unbekannt: „{path}“ wird berechnet.",
    "{resource} keeps part of its data under a key that the provider holds: '{path}' is not {expected}. The key of the resource does not cover that part. Set it to {expected}; most services take it only at creation.":
        "{resource} hält einen Teil der Daten unter einem Schlüssel, den der Anbieter hält: „{path}“ ist nicht {expected}. Der Schlüssel der Ressource deckt diesen Teil nicht ab. Setzen Sie es auf {expected}; die meisten Dienste nehmen es nur beim Anlegen.",
    "Whether {resource} keeps part of its data under a key of the provider's is unknown until deployment: '{path}' is computed.":
        "Ob {resource} einen Teil der Daten unter einem Schlüssel des Anbieters hält, ist vor dem Deployment unbekannt: „{path}“ wird berechnet.",
    "The memory of {resource} can be read by who runs its host: '{path}' is not {expected}. Set it to {expected}.":
        "Den Arbeitsspeicher von {resource} kann lesen, wer den Host betreibt: „{path}“ ist nicht {expected}. Setzen Sie es auf {expected}.",
    "Whether the memory of {resource} is shielded is unknown until deployment: '{path}' is computed.":
        "Ob der Arbeitsspeicher von {resource} abgeschirmt ist, ist vor dem Deployment unbekannt: „{path}“ wird berechnet.",
};

/** What rules put into the placeholders. */
export const phrases: Readonly<Record<string, string>> = {
    "encrypt it yourself with LUKS, and keep the passphrase in a key store of your own":
        "verschlüsseln Sie sie selbst mit LUKS, und halten Sie die Passphrase in einem eigenen Schlüsselspeicher",
    "encrypt what you store before you send it, with a key of your own":
        "verschlüsseln Sie, was Sie speichern, vor dem Senden mit einem eigenen Schlüssel",
    "run the database on disks that you encrypt, or encrypt sensitive fields in the application":
        "betreiben Sie die Datenbank auf Datenträgern, die Sie verschlüsseln, oder verschlüsseln Sie sensible Felder in der Anwendung",
    "keep the data on a volume that you encrypt, or encrypt the machine's own disk with LUKS":
        "halten Sie die Daten auf einem Volume, das Sie verschlüsseln, oder verschlüsseln Sie den eigenen Datenträger der Maschine mit LUKS",
    "keep the data on volumes that you encrypt, and not on the disks of the nodes":
        "halten Sie die Daten auf Volumes, die Sie verschlüsseln, und nicht auf den Datenträgern der Knoten",
    "let programs read their secrets from a store of your own, and not from the cluster":
        "lassen Sie Programme ihre Geheimnisse aus einem eigenen Speicher lesen und nicht aus dem Cluster",
    "move it to a flexible server, which takes one": "wechseln Sie zu einem flexiblen Server, der einen nimmt",
    "encrypt what the devices send, and route it to a store with a key of yours":
        "verschlüsseln Sie, was die Geräte senden, und leiten Sie es in einen Speicher mit einem eigenen Schlüssel",
    "encrypt what the messages say before you send them, with a key of your own":
        "verschlüsseln Sie den Inhalt der Nachrichten vor dem Senden mit einem eigenen Schlüssel",
    "keep the secrets in a store under a key of your own, or encrypt them before you hand them over":
        "halten Sie die Geheimnisse in einem Speicher unter einem eigenen Schlüssel, oder verschlüsseln Sie sie vor der Übergabe",
    "keep what is secret out of the images, or run a registry on disks that you encrypt":
        "halten Sie Geheimes aus den Images heraus, oder betreiben Sie eine Registry auf Datenträgern, die Sie verschlüsseln",
    "keep what is secret out of the logs, or send them to a store on disks that you encrypt":
        "halten Sie Geheimes aus den Protokollen heraus, oder senden Sie sie in einen Speicher auf Datenträgern, die Sie verschlüsseln",
    "run the site on a machine whose disks you encrypt, or encrypt sensitive fields in the application":
        "betreiben Sie die Website auf einer Maschine, deren Datenträger Sie verschlüsseln, oder verschlüsseln Sie sensible Felder in der Anwendung",
    "encrypt mail from end to end, or run the mail server on disks that you encrypt":
        "verschlüsseln Sie Mail von Ende zu Ende, oder betreiben Sie den Mailserver auf Datenträgern, die Sie verschlüsseln",
    "keep the data in a store that you encrypt, and nothing of value in the notebooks":
        "halten Sie die Daten in einem Speicher, den Sie verschlüsseln, und nichts von Wert in den Notebooks",
    "{example}; {requirement}": "{example}; {requirement}",
    "the name of a key in your vault": "der Name eines Schlüssels in Ihrem Tresor",
    "the id of a key in your vault": "die Kennung eines Schlüssels in Ihrem Tresor",
    "VAULT_KEY_VERSION, the name of a server key": "VAULT_KEY_VERSION, der Name eines Serverschlüssels",
    "the id of a disk encryption set": "die Kennung eines Datenträger-Verschlüsselungssatzes",
    "the name of a key in your key ring": "der Name eines Schlüssels in Ihrem Schlüsselring",
    "the id of a key that you registered with Confluent (cck-…)":
        "die Kennung eines Schlüssels, den Sie bei Confluent registriert haben (cck-…)",
    "the id of a service key of your OKMS domain": "die Kennung eines Dienstschlüssels Ihrer OKMS-Domäne",
    "the id of a public key of yours that you gave to the Logs Data Platform":
        "die Kennung eines Ihrer öffentlichen Schlüssel, den Sie der Logs Data Platform gegeben haben",
    "the id of a key of your Key Manager": "die Kennung eines Schlüssels Ihres Key Managers",
    "the name of an encryption scope of the account, with a key of yours":
        "der Name eines Verschlüsselungsbereichs des Kontos, mit einem eigenen Schlüssel",
    "the name of a storage account of yours, which has its own key":
        "der Name eines Ihrer Speicherkonten, das einen eigenen Schlüssel hat",
    "the name of the secret that holds the passphrase": "der Name des Geheimnisses, das die Passphrase enthält",
    "the id of a key store in the driver's configuration":
        "die Kennung eines Schlüsselspeichers in der Konfiguration des Treibers",
    "the id of a key in your external key store": "die Kennung eines Schlüssels in Ihrem externen Schlüsselspeicher",
    "only applications of Apache Flink take one": "nur Anwendungen von Apache Flink nehmen einen",
    "only regions of three availability zones take one": "nur Regionen mit drei Verfügbarkeitszonen nehmen einen",
    "only the SKU Premium takes one": "nur die SKU Premium nimmt einen",
    "only the SKU Premium, or a dedicated cluster, takes one":
        "nur die SKU Premium oder ein dedizierter Cluster nimmt einen",
    "only the SKU premium takes one": "nur die SKU premium nimmt einen",
    "only the deployment types PERSISTENT_1 and PERSISTENT_2 take one":
        "nur die Bereitstellungsarten PERSISTENT_1 und PERSISTENT_2 nehmen einen",
    "only the engine ActiveMQ takes one": "nur die Engine ActiveMQ nimmt einen",
    "the SKU Free takes none": "die SKU Free nimmt keinen",
    "the SKU free takes none": "die SKU free nimmt keinen",
    software: "Software",
    "a hardware module (HSM)": "ein Hardwaremodul (HSM)",
    "an external key manager": "eine externe Schlüsselverwaltung",
    "'EXTERNAL' or 'EXTERNAL_VPC', with a key manager of your own":
        "„EXTERNAL“ oder „EXTERNAL_VPC“, mit einer eigenen Schlüsselverwaltung",
    "'RSA-HSM' or 'EC-HSM', in a vault of the tier premium":
        "„RSA-HSM“ oder „EC-HSM“, in einem Tresor der Stufe premium",
    "'7776000s' (90 days)": "„7776000s“ (90 Tage)",
    "a lifetime action that rotates it, such as { trigger: { timeAfterCreate: 'P1Y' }, action: { type: 'rotate' } }":
        "eine Lebensdaueraktion, die ihn wechselt, etwa { trigger: { timeAfterCreate: 'P1Y' }, action: { type: 'rotate' } }",
    "1 day": "1 Tag",
    "{count} days": "{count} Tage",
    "requests of authorities are among them": "Anfragen von Behörden gehören dazu",
    "the settings forbid it": "die Einstellungen verbieten es",
    "run by {operator}": "betrieben von {operator}",
    "a vault of {cloud}": "ein Tresor von {cloud}",
    "{id} ({title})": "{id} ({title})",
    "{name} multi-region": "Multi-Region {name}",
    "{name} multi-region endpoint": "Endpunkt der Multi-Region {name}",
    "{name} global region": "globale Region von {name}",
    "Canada Dual Region": "Dual-Region Kanada",
    "global resources": "globale Ressourcen",
    "Cloud SQL backups in the EU": "Cloud-SQL-Sicherungen in der EU",
    "Cloud SQL backups in the United States": "Cloud-SQL-Sicherungen in den Vereinigten Staaten",
    "{name} data zone": "Datenzone {name}",
    "Iowa + South Carolina, read from Oregon and Los Angeles":
        "Iowa + South Carolina, gelesen aus Oregon und Los Angeles",
};
