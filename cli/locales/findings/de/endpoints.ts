/** German: the rules of endpoints. Keys are the English texts. */

/** Templates of messages. */
export const messages: Readonly<Record<string, string>> = {
    "{resource} sets '{path}' to '{value}', which {operator} runs under the law of {country}. Point it at an operator at home in {allowed}.":
        "{resource} setzt „{path}“ auf „{value}“; der Betreiber, {operator}, steht unter diesem Recht: {country}. Richten Sie es auf einen Betreiber mit Sitz in den erlaubten Rechtsräumen ({allowed}).",
    "{resource} deploys to the public cloud of {operator}, under the law of {country}, and sovereignOnly is set. Point '{path}' at a cloud whose operator is at home in {allowed}.":
        "{resource} rollt in die öffentliche Cloud von {operator} aus, unter diesem Recht: {country}, und sovereignOnly ist gesetzt. Richten Sie „{path}“ auf eine Cloud, deren Betreiber seinen Sitz in den erlaubten Rechtsräumen ({allowed}) hat.",
    "{resource} deploys to a cluster under {entry}, which {operator} runs under the law of {country}. Name in '{path}' a cluster whose operator is at home in {allowed}.":
        "{resource} rollt in einen Cluster unter {entry} aus; der Betreiber, {operator}, steht unter diesem Recht: {country}. Nennen Sie in „{path}“ einen Cluster, dessen Betreiber seinen Sitz in den erlaubten Rechtsräumen ({allowed}) hat.",
    "{resource} sets '{path}' to '{value}', whose operator is not in the catalog. If the host is right, add it with its operator to the setting additionalHosts.":
        "{resource} setzt „{path}“ auf „{value}“, dessen Betreiber nicht im Katalog steht. Ist der Host richtig, dann fügen Sie ihn mit seinem Betreiber der Einstellung additionalHosts hinzu.",
    "{resource} sets '{path}' to '{value}'. The law that governs its operator ({operator}) is not published. If you know it, add the host to the setting additionalHosts.":
        "{resource} setzt „{path}“ auf „{value}“. Das Recht, dem der Betreiber ({operator}) untersteht, ist nicht veröffentlicht. Kennen Sie es, dann fügen Sie den Host der Einstellung additionalHosts hinzu.",
    "{resource} sets '{path}' to '{value}', which names no cloud in the catalog. Use public, or name the management host of a sovereign cloud in metadataHost.":
        "{resource} setzt „{path}“ auf „{value}“, was keine Cloud des Katalogs nennt. Verwenden Sie public, oder nennen Sie den Verwaltungshost einer souveränen Cloud in metadataHost.",
    "The endpoint of {resource} is unknown until deployment: '{path}' is computed.":
        "Der Endpunkt von {resource} ist vor dem Deployment unbekannt: „{path}“ wird berechnet.",
    "The cluster of {resource} is set outside the program: '{path}' is not set, or names a file. Give the text of the kubeconfig to have it judged.":
        "Der Cluster von {resource} ist außerhalb des Programms gesetzt: „{path}“ ist nicht gesetzt oder nennt eine Datei. Geben Sie den Text der kubeconfig an, damit er beurteilt wird.",
    "{resource} deploys to a cluster whose address in '{path}' is not in the catalog, so its operator is unknown. Add the host with its operator to the setting additionalHosts.":
        "{resource} rollt in einen Cluster aus, dessen Adresse in „{path}“ nicht im Katalog steht; der Betreiber ist also unbekannt. Fügen Sie den Host mit seinem Betreiber der Einstellung additionalHosts hinzu.",
    "{resource} deploys to a cluster under {entry}. The law that governs its operator ({operator}) is not published. If you know it, add the host to the setting additionalHosts.":
        "{resource} rollt in einen Cluster unter {entry} aus. Das Recht, dem der Betreiber ({operator}) untersteht, ist nicht veröffentlicht. Kennen Sie es, dann fügen Sie den Host der Einstellung additionalHosts hinzu.",
    "{resource} sets '{path}' to an endpoint in {region}, in {country}. Name an endpoint of a region in {allowed}, or the global one of your cloud.":
        "{resource} setzt „{path}“ auf einen Endpunkt in {region} ({country}). Nennen Sie einen Endpunkt einer Region der erlaubten Rechtsräume ({allowed}), oder den weltweiten Ihrer Cloud.",
    "{resource} signs in to further tenants by '{path}'. Who administers them is not known: check that each is your own.":
        "{resource} meldet sich mit „{path}“ bei weiteren Mandanten an. Wer sie verwaltet, ist nicht bekannt: Prüfen Sie, dass jeder Ihr eigener ist.",
    "{resource} sets '{path}' without 'metadataHost', so nothing says which cloud signs it in. Name the management host in 'metadataHost'.":
        "{resource} setzt „{path}“ ohne „metadataHost“; also sagt nichts, welche Cloud die Anmeldung annimmt. Nennen Sie den Verwaltungshost in „metadataHost“.",
    "'{path}' of {resource} is not a kubeconfig that can be read, so its cluster is unknown.":
        "„{path}“ von {resource} ist keine lesbare kubeconfig, der Cluster ist also unbekannt.",
    "{resource} manages a service that {operator} runs under the law of {country}, whatever region it is in. Use a service whose operator is at home in {allowed}, or run one of your own.":
        "{resource} verwaltet einen Dienst, dessen Betreiber, {operator}, unter diesem Recht steht: {country}, gleich in welcher Region er ist. Verwenden Sie einen Dienst, dessen Betreiber seinen Sitz in den erlaubten Rechtsräumen ({allowed}) hat, oder betreiben Sie einen eigenen.",
    "{resource} manages the public cloud of {operator}, under the law of {country}, and sovereignOnly is set. Use a cloud whose operator is at home in {allowed}.":
        "{resource} verwaltet die öffentliche Cloud von {operator}, unter diesem Recht: {country}, und sovereignOnly ist gesetzt. Verwenden Sie eine Cloud, deren Betreiber seinen Sitz in den erlaubten Rechtsräumen ({allowed}) hat.",
    "{resource} manages what {operator} runs. Under whose law {operator} stands is not published, so nothing is proven.":
        "{resource} verwaltet, was {operator} betreibt. Unter wessen Recht {operator} steht, ist nicht veröffentlicht, also ist nichts bewiesen.",
    "Who runs what {resource} manages is not known: '{setting}' is not set, is computed, or names a host that is not in the catalog. Set it, or add the host with its operator to the setting additionalHosts.":
        "Wer betreibt, was {resource} verwaltet, ist nicht bekannt: „{setting}“ ist nicht gesetzt, wird berechnet, oder nennt einen Host, der nicht im Katalog steht. Setzen Sie es, oder fügen Sie den Host mit seinem Betreiber der Einstellung additionalHosts hinzu.",
    "{resource} manages what {operator} runs under the law of {country}, and the stack holds data of the class {class}. Use a cloud whose operator is at home in {allowed}.":
        "{resource} verwaltet, was {operator} unter diesem Recht betreibt: {country}, und der Stack hält Daten der Klasse {class}. Verwenden Sie eine Cloud, deren Betreiber seinen Sitz in den erlaubten Rechtsräumen ({allowed}) hat.",
    "{resource} manages what {operator} runs, which is not qualified by {schemes}, and the stack holds data of the class {class}. {qualified}":
        "{resource} verwaltet, was {operator} betreibt, ohne Qualifikation nach {schemes}, und der Stack hält Daten der Klasse {class}. {qualified}",
    "{resource} manages what {operator} runs in {place}, where no offer is qualified by {schemes}, and the stack holds data of the class {class}. {qualified}":
        "{resource} verwaltet, was {operator} in {place} betreibt, wo kein Angebot nach {schemes} qualifiziert ist, und der Stack hält Daten der Klasse {class}. {qualified}",
    "{resource} manages what {operator} runs, and the stack holds data of the class {class}. {operator} is qualified for {offer}, of which the places are not published: check that the stack is part of that offer.":
        "{resource} verwaltet, was {operator} betreibt, und der Stack hält Daten der Klasse {class}. {operator} ist für {offer} qualifiziert, dessen Orte nicht veröffentlicht sind: Prüfen Sie, dass der Stack zu diesem Angebot gehört.",
    "{resource} manages what {operator} runs, and the stack holds data of the class {class}. {qualified} In which place the stack is nobody can tell before the deployment.":
        "{resource} verwaltet, was {operator} betreibt, und der Stack hält Daten der Klasse {class}. {qualified} An welchem Ort der Stack ist, kann vor dem Deployment niemand sagen.",
    "{resource} pulls '{image}' from {registry}, which {operator} runs under the law of {country}. Mirror the image in a registry of your own, or of an operator at home in {allowed}, and name that in '{path}'.":
        "{resource} zieht „{image}“ von {registry}; der Betreiber, {operator}, steht unter diesem Recht: {country}. Spiegeln Sie das Image in einer eigenen Registry, oder der eines Betreibers mit Sitz in den erlaubten Rechtsräumen ({allowed}), und nennen Sie diese in „{path}“.",
    "{resource} pushes '{image}' to {registry}, which {operator} runs under the law of {country}. Push it to a registry of your own, or of an operator at home in {allowed}, and name that in '{path}'.":
        "{resource} lädt „{image}“ nach {registry} hoch; der Betreiber, {operator}, steht unter diesem Recht: {country}. Laden Sie es in eine eigene Registry, oder in die eines Betreibers mit Sitz in den erlaubten Rechtsräumen ({allowed}), und nennen Sie diese in „{path}“.",
    "{resource} keeps copies of images from {registry}, which {operator} runs under the law of {country}. New images stop when that registry does: fill the registry yourself, or name in '{path}' an upstream whose operator is at home in {allowed}.":
        "{resource} hält Kopien von Images von {registry}; der Betreiber, {operator}, steht unter diesem Recht: {country}. Neue Images bleiben aus, wenn jene Registry ausfällt: Füllen Sie die Registry selbst, oder nennen Sie in „{path}“ eine Quelle, deren Betreiber seinen Sitz in den erlaubten Rechtsräumen ({allowed}) hat.",
    "{resource} {uses} '{image}' {from} {registry}, in the public cloud of {operator}, under the law of {country}, and sovereignOnly is set. Mirror the image in a registry of your own, or of an operator at home in {allowed}, and name that in '{path}'.":
        "{resource} {uses} „{image}“ {from} {registry}, in der öffentlichen Cloud von {operator}, unter diesem Recht: {country}, und sovereignOnly ist gesetzt. Spiegeln Sie das Image in einer eigenen Registry, oder der eines Betreibers mit Sitz in den erlaubten Rechtsräumen ({allowed}), und nennen Sie diese in „{path}“.",
    "{resource} {uses} '{image}' {from} {registry}, whose operator is not in the catalog. If the registry is your own, or its operator is at home in {allowed}, add it to the setting registries.":
        "{resource} {uses} „{image}“ {from} {registry}, deren Betreiber nicht im Katalog steht. Ist die Registry Ihre eigene, oder hat ihr Betreiber seinen Sitz in den erlaubten Rechtsräumen ({allowed}), dann fügen Sie sie der Einstellung registries hinzu.",
    "The image of {resource} is unknown until deployment: '{path}' is computed.":
        "Das Image von {resource} ist vor dem Deployment unbekannt: „{path}“ wird berechnet.",
    "'{path}' of {resource} holds the word '{word}' where a value belongs, so its registry is unknown: a variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.":
        "„{path}“ von {resource} enthält das Wort „{word}“, wo ein Wert hingehört; die Registry ist also unbekannt: Eine Variable ist nicht gesetzt, oder eine Ausgabe wurde in einen Text eingesetzt. Setzen Sie die Variable, oder verwenden Sie pulumi.interpolate.",
    "'{path}' of {resource} is not an image reference, so its registry is unknown.":
        "„{path}“ von {resource} ist keine Image-Referenz; die Registry ist also unbekannt.",
    "The images of {resource} are named in a file inside '{path}', which is not read. Name each image on a resource of its own.":
        "Die Images von {resource} stehen in einer Datei in „{path}“, die nicht gelesen wird. Nennen Sie jedes Image an einer eigenen Ressource.",
    "{resource} pulls '{image}' by a tag, which whoever runs the registry can point elsewhere. Add the digest in '{path}': name:tag@sha256:….":
        "{resource} zieht „{image}“ über ein Tag, das der Betreiber der Registry anderswohin zeigen lassen kann. Fügen Sie in „{path}“ den Digest hinzu: Name:Tag@sha256:….",
    "{resource} names {entry} in '{path}', {what}. {operator} runs it under the law of {country}. {remedy} at home in {allowed}.":
        "{resource} nennt in „{path}“ {entry}, {what}. {operator} betreibt den Host unter diesem Recht: {country}. {remedy} mit Sitz in den erlaubten Rechtsräumen ({allowed}).",
    "{resource} names {entry} in '{path}', {what} in the public cloud of {operator}, under the law of {country}, and sovereignOnly is set. {remedy} at home in {allowed}.":
        "{resource} nennt in „{path}“ {entry}, {what}, in der öffentlichen Cloud von {operator}, unter diesem Recht: {country}, und sovereignOnly ist gesetzt. {remedy} mit Sitz in den erlaubten Rechtsräumen ({allowed}).",
    "{resource} names {entry} in '{path}', {what}. The law that governs its operator ({operator}) is not published. If you know it, add the host to the setting additionalHosts.":
        "{resource} nennt in „{path}“ {entry}, {what}. Das Recht, dem der Betreiber ({operator}) untersteht, ist nicht veröffentlicht. Kennen Sie es, dann fügen Sie den Host der Einstellung additionalHosts hinzu.",
    "The host that {resource} names in '{path}' is unknown: it holds the word '{word}' where a value belongs. A variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.":
        "Der Host, den {resource} in „{path}“ nennt, ist unbekannt: Dort steht das Wort „{word}“, wo ein Wert hingehört. Eine Variable ist nicht gesetzt, oder eine Ausgabe wurde in einen Text eingesetzt. Setzen Sie die Variable, oder verwenden Sie pulumi.interpolate.",
    "'{path}' of {resource} is too large or too deeply nested to be read whole, so the hosts in it are unknown.":
        "„{path}“ von {resource} ist zu groß oder zu tief verschachtelt, um ganz gelesen zu werden; die Hosts darin sind also unbekannt.",
    "The plugin of {resource} is downloaded from {entry}, which {operator} runs under the law of {country}. Mirror it on a server of your own, or of an operator at home in {allowed}, and name that in pluginDownloadURL, or for all plugins in PULUMI_PLUGIN_DOWNLOAD_URL_OVERRIDES.":
        "Das Plugin von {resource} wird von {entry} heruntergeladen; der Betreiber, {operator}, steht unter diesem Recht: {country}. Spiegeln Sie es auf einem eigenen Server, oder dem eines Betreibers mit Sitz in den erlaubten Rechtsräumen ({allowed}), und nennen Sie diesen in pluginDownloadURL, oder für alle Plugins in PULUMI_PLUGIN_DOWNLOAD_URL_OVERRIDES.",
    "{resource} serves a model of {owner}, at home in {country}, by '{path}'. Its owner can withdraw it there. Serve an open model on your own machines, or one whose owner is at home in {allowed}.":
        "{resource} stellt mit „{path}“ ein Modell von {owner} bereit, mit Sitz hier: {country}. Der Eigentümer kann es dort zurückziehen. Betreiben Sie ein offenes Modell auf eigenen Maschinen, oder eines, dessen Eigentümer seinen Sitz in den erlaubten Rechtsräumen ({allowed}) hat.",
    "{resource} serves models in the public cloud of {operator}, under the law of {country}, and sovereignOnly is set. Call a service of your own, or of an operator at home in {allowed}.":
        "{resource} stellt Modelle in der öffentlichen Cloud von {operator} bereit, unter diesem Recht: {country}, und sovereignOnly ist gesetzt. Rufen Sie einen eigenen Dienst auf, oder den eines Betreibers mit Sitz in den erlaubten Rechtsräumen ({allowed}).",
    "Whose model {resource} serves is unknown until deployment: '{path}' is computed.":
        "Wessen Modell {resource} bereitstellt, ist vor dem Deployment unbekannt: „{path}“ wird berechnet.",
    "{resource} names a host of the public internet in '{path}', and disconnected is set. Use a host inside your network, or add it to registries or additionalHosts if it is one.":
        "{resource} nennt in „{path}“ einen Host des öffentlichen Internets, und disconnected ist gesetzt. Verwenden Sie einen Host in Ihrem Netz, oder fügen Sie ihn registries oder additionalHosts hinzu, wenn er einer ist.",
    "{resource} manages what {operator} runs on the public internet, and disconnected is set. Use what is inside your network.":
        "{resource} verwaltet, was {operator} im öffentlichen Internet betreibt, und disconnected ist gesetzt. Verwenden Sie, was in Ihrem Netz ist.",
    "{resource} cannot be created in {cloud}. {needs}": "{resource} lässt sich in {cloud} nicht anlegen. {needs}",
    "Whether {resource} can be created in {cloud} is unknown until deployment: '{path}' is computed.":
        "Ob sich {resource} in {cloud} anlegen lässt, ist vor dem Deployment unbekannt: „{path}“ wird berechnet.",
    "The state lies in Pulumi Cloud, which Pulumi Corporation runs under the law of United States (US). Set backend.url to a store of your own, or of an operator at home in {allowed}.":
        "Der Zustand liegt in Pulumi Cloud, das Pulumi Corporation unter dem Recht der Vereinigten Staaten (US) betreibt. Setzen Sie backend.url auf einen eigenen Speicher, oder den eines Betreibers mit Sitz in den erlaubten Rechtsräumen ({allowed}).",
    "The state lies in a store of an operator at home outside of {allowed}. Set backend.url to a store of your own, or of an operator there.":
        "Der Zustand liegt in einem Speicher eines Betreibers mit Sitz außerhalb der erlaubten Rechtsräume ({allowed}). Setzen Sie backend.url auf einen eigenen Speicher, oder den eines Betreibers dort.",
    "Nothing says where the state lies, and without a backend Pulumi Cloud is the default: set backend.url in Pulumi.yaml.":
        "Nichts sagt, wo der Zustand liegt, und ohne Angabe ist Pulumi Cloud die Vorgabe: Setzen Sie backend.url in Pulumi.yaml.",
    "The key of the secrets in the state is held by {provider}, whose operator is at home outside of {allowed}. Use a passphrase, or Vault or OpenBao of your own (hashivault://).":
        "Den Schlüssel der Geheimnisse im Zustand hält {provider}, mit einem Betreiber außerhalb der erlaubten Rechtsräume ({allowed}). Verwenden Sie eine Passphrase, oder ein eigenes Vault oder OpenBao (hashivault://).",
    "The secrets in the state are encrypted with a key of Pulumi Cloud. Set secretsprovider, or use a passphrase.":
        "Die Geheimnisse im Zustand sind mit einem Schlüssel von Pulumi Cloud verschlüsselt. Setzen Sie secretsprovider, oder verwenden Sie eine Passphrase.",
    "The stack takes its configuration from an ESC environment, which Pulumi Cloud serves. Keep it in files or in a store of your own.":
        "Der Stack bezieht seine Konfiguration aus einer ESC-Umgebung, die Pulumi Cloud bereitstellt. Halten Sie sie in Dateien oder in einem eigenen Speicher.",
    "The plugins of providers are downloaded from get.pulumi.com and GitHub, whose operators are at home in the United States (US). Mirror them at an operator at home in {allowed}, and set PULUMI_PLUGIN_DOWNLOAD_URL_OVERRIDES to the mirror.":
        "Die Plugins der Provider werden von get.pulumi.com und GitHub heruntergeladen, deren Betreiber ihren Sitz in den Vereinigten Staaten (US) haben. Spiegeln Sie sie bei einem Betreiber mit Sitz in den erlaubten Rechtsräumen ({allowed}), und setzen Sie PULUMI_PLUGIN_DOWNLOAD_URL_OVERRIDES auf den Spiegel.",
    "Pulumi.yaml takes a package from {entry}, which {operator} runs under the law of {country}. Mirror it at an operator at home in {allowed}, or keep it in the project.":
        "Pulumi.yaml bezieht ein Paket von {entry}; der Betreiber, {operator}, steht unter diesem Recht: {country}. Spiegeln Sie es bei einem Betreiber mit Sitz in den erlaubten Rechtsräumen ({allowed}), oder halten Sie es im Projekt.",
    "{resource} hands over {what}: what that creates or runs is no resource of this stack, so only the hosts and the places in its text are judged. Declare it as resources of the program, or review it by hand.":
        "{resource} übergibt dies: {what}. Was das anlegt oder ausführt, ist keine Ressource dieses Stacks; beurteilt werden nur die Hosts und Orte in seinem Text. Deklarieren Sie es als Ressourcen des Programms, oder prüfen Sie es von Hand.",
    "{resource} is of type {type}, which is not among allowedTypes. Use a type that is, or add a prefix of it to allowedTypes after a review.":
        "{resource} ist vom Typ {type}, der nicht in allowedTypes steht. Verwenden Sie einen, der darin steht, oder fügen Sie allowedTypes nach einer Prüfung ein Präfix davon hinzu.",
    "{resource} hands over {what}, and refuseHatches is set: what that creates or runs is no resource of this stack. Declare it as resources of the program, or add a prefix of {type} to allowedHatches after a review.":
        "{resource} übergibt dies: {what}, und refuseHatches ist gesetzt: Was das anlegt oder ausführt, ist keine Ressource dieses Stacks. Deklarieren Sie es als Ressourcen des Programms, oder fügen Sie allowedHatches nach einer Prüfung ein Präfix von {type} hinzu.",
};

/** What rules put into the placeholders. */
export const phrases: Readonly<Record<string, string>> = {
    "which issues certificates": "der Zertifikate ausstellt",
    "Use an authority of your own, or of an operator":
        "Verwenden Sie eine eigene Zertifizierungsstelle, oder die eines Betreibers",
    "a service that the workload calls": "einen Dienst, den die Anwendung aufruft",
    "Use a service of your own, or of an operator": "Verwenden Sie einen eigenen Dienst, oder den eines Betreibers",
    "which resolves names or tells the time": "der Namen auflöst oder die Zeit angibt",
    "Use a server of your own, or of an operator": "Verwenden Sie einen eigenen Server, oder den eines Betreibers",
    "which serves models": "der Modelle bereitstellt",
    "Call a service of your own, or of an operator": "Rufen Sie einen eigenen Dienst auf, oder den eines Betreibers",
    "from which software is fetched": "von dem Software geholt wird",
    "Mirror it on a server of your own, or of an operator":
        "Spiegeln Sie es auf einem eigenen Server, oder dem eines Betreibers",
    "which signs users in": "der Benutzer anmeldet",
    "Use an issuer of your own, or of an operator": "Verwenden Sie einen eigenen Aussteller, oder den eines Betreibers",
    "a service of mail, meetings or files": "einen Dienst für Mail, Besprechungen oder Dateien",
    "Use SOGo, BlueMind, Nextcloud, Jitsi or another service of your own, or of an operator":
        "Verwenden Sie SOGo, BlueMind, Nextcloud, Jitsi oder einen anderen eigenen Dienst, oder den eines Betreibers",
    "which receives logs, metrics, traces or alerts": "der Protokolle, Metriken, Traces oder Alarme empfängt",
    "Send them to a receiver of your own, or of an operator":
        "Senden Sie sie an einen eigenen Empfänger, oder den eines Betreibers",
    "the setting clusters": "der Einstellung clusters",
    "a host": "einem Host",
    pulls: "zieht",
    pushes: "überträgt",
    copies: "kopiert",
    from: "von",
    to: "nach",
    "It is qualified for {offers}.": "Qualifiziert ist: {offers}.",
    "No operator of the catalog has a qualified offer.": "Kein Betreiber des Katalogs hat ein qualifiziertes Angebot.",
    "These operators have a qualified offer: {names}.": "Diese Betreiber haben ein qualifiziertes Angebot: {names}.",
    "per offer": "je Angebot",
    "Clusters are Autopilot only there: set enableAutopilot to true.":
        "Cluster gibt es dort nur als Autopilot: Setzen Sie enableAutopilot auf true.",
    "Node pools do not exist there: clusters are Autopilot only. Delete the node pool.":
        "Knotenpools gibt es dort nicht: Cluster sind dort nur Autopilot. Löschen Sie den Knotenpool.",
    "a Terraform module": "ein Terraform-Modul",
    "a blueprint": "ein Blueprint",
    "a chart": "ein Chart",
    "a chart of K3s": "ein Chart von K3s",
    "a command": "ein Befehl",
    "a deployment of other resources": "ein Deployment anderer Ressourcen",
    "a managed application, whose publisher keeps access":
        "eine verwaltete Anwendung, deren Herausgeber Zugriff behält",
    "a repository whose manifests are applied": "ein Repository, dessen Manifeste angewandt werden",
    "a resource of AWS (ACK)": "eine Ressource von AWS (ACK)",
    "a resource of Azure (Azure Service Operator)": "eine Ressource von Azure (Azure Service Operator)",
    "a resource of Google Cloud (Config Connector)": "eine Ressource von Google Cloud (Config Connector)",
    "a resource of another cloud (Crossplane)": "eine Ressource einer anderen Cloud (Crossplane)",
    "a resource of any kind": "eine Ressource beliebiger Art",
    "a script": "ein Skript",
    "a script that runs at start": "ein Skript, das beim Start läuft",
    "a template": "eine Vorlage",
    "a template at an address": "eine Vorlage unter einer Adresse",
    "a workflow": "ein Workflow",
    "an extension of a cluster": "eine Erweiterung eines Clusters",
    "calls to another endpoint": "Aufrufe eines anderen Endpunkts",
    "code of a dynamic provider": "Code eines dynamischen Providers",
    "its administration to another tenant": "die Verwaltung an einen anderen Mandanten",
    manifests: "Manifeste",
    "scripts for a fleet of machines": "Skripte für einen Maschinenpark",
    "secrets of another store": "Geheimnisse eines anderen Speichers",
    "the deployment of manifests": "das Ausrollen von Manifesten",
    "the reading of another stack, whose values are unknown where they are used":
        "das Lesen eines anderen Stacks, dessen Werte dort unbekannt sind, wo sie gebraucht werden",
    "the steps of a build": "die Schritte eines Builds",
    "what a Flux object names": "was ein Flux-Objekt nennt",
    "what an Argo CD object names": "was ein Argo-CD-Objekt nennt",
};
