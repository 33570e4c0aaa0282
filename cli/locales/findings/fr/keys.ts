/** French: the rules of keys. Keys are the English texts. */

/** Templates of messages. */
export const messages: Readonly<Record<string, string>> = {
    "{resource} is encrypted with a key that the provider holds: '{path}' is not set. Set it to {example}.":
        "{resource} n'a pas de clé gérée par le client, et le fournisseur détient la clé de chiffrement : « {path} » n'est pas défini. Définissez-le : {example}.",
    "{resource} does not name a key: '{path}' does not have the form of one. Set it to {example}.":
        "{resource} ne nomme pas de clé : « {path} » n'en a pas la forme. Indiquez : {example}.",
    "{resource} is encrypted with a key that is handed over in '{path}'. Such a key cannot be revoked or audited. Use '{instead}' with a key in your own key ring.":
        "{resource} emploie pour le chiffrement une clé remise dans « {path} ». Une telle clé ne peut être ni révoquée ni auditée. Employez « {instead} » avec une clé de votre propre trousseau de clés.",
    "{resource} does not use the key that it names: '{path}' is not {expected}. Set it to {expected}.":
        "{resource} n'emploie pas la clé que nomme la ressource : « {path} » ne vaut pas {expected}. Donnez-lui la valeur {expected}.",
    "{resource} is not encrypted with a key of the customer's: '{path}' is not {expected}. Set it to {example}.":
        "{resource} n'est pas sous une clé gérée par le client : « {path} » ne vaut pas {expected}. Indiquez : {example}.",
    "{resource} cannot reach the key that it names: '{path}' is not set. Set it beside the key.":
        "{resource} ne peut pas atteindre la clé que nomme la ressource : « {path} » n'est pas défini. Définissez-le à côté de la clé.",
    "Whether {resource} is encrypted with a key of the customer's is unknown until deployment: '{path}' is computed, and nothing in the preview proves that it names a key.":
        "On ne sait pas avant le déploiement si {resource} est sous une clé gérée par le client : « {path} » est calculé, et rien dans l'aperçu ne prouve qu'une clé y est nommée.",
    "Whether {resource} names a key is unknown: '{path}' holds the word '{word}' where a value belongs. A variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.":
        "On ne sait pas si {resource} nomme une clé : « {path} » contient le mot « {word} » à la place d'une valeur. Une variable n'est pas définie, ou une sortie a été insérée dans un texte. Définissez la variable, ou employez pulumi.interpolate.",
    "{resource} is encrypted with a key that the provider holds: no {kind} in this program names one for it. Add one, with {example}.":
        "{resource} n'a pas de clé gérée par le client, et le fournisseur détient la clé de chiffrement : aucune ressource du type {kind} de ce programme n'en nomme une. Ajoutez-en une, avec : {example}.",
    "Whether {resource} is encrypted with a key of the customer's is unknown: '{path}' is not set, and another resource may set the key. That resource is not part of this program, or its name is computed at deployment.":
        "On ne sait pas si {resource} est sous une clé gérée par le client : « {path} » n'est pas défini, et une autre ressource peut définir la clé. Cette ressource ne fait pas partie de ce programme, ou son nom est calculé au déploiement.",
    "{resource} takes the key of what '{path}' names. That is not part of this program, so its key is unknown here.":
        "{resource} reprend la clé de ce que nomme « {path} ». Cela ne fait pas partie de ce programme, et la clé est donc inconnue ici.",
    "{resource} cannot take a key of the customer's: its provider has no input for one. If it holds sensitive data, {instead}. Then say how in the setting encryptedByOwner.":
        "{resource} ne peut pas prendre de clé gérée par le client : son fournisseur n'a pas d'entrée pour cela. Si cette ressource contient des données sensibles, {instead}. Dites ensuite comment dans le réglage encryptedByOwner.",
    "{resource} cannot take a key of the customer's, and its provider creates an unencrypted file system on it: '{path}' is set. Leave it out, and {instead}.":
        "{resource} ne peut pas prendre de clé gérée par le client, et son fournisseur y crée un système de fichiers non chiffré : « {path} » est défini. Retirez-le, et {instead}.",
    "The key of {resource} is in {countries}, which is outside {allowed}: {chain}. {instead}":
        "La clé de {resource} est hors des juridictions admises ({allowed}), dans ce pays : {countries}. Chemin de la clé : {chain}. {instead}",
    "The key of {resource} is in {place}, and nothing proves that it stays within {allowed}: {chain}. {instead}":
        "La clé de {resource} est dans {place}, et rien ne prouve qu'elle reste dans les juridictions admises ({allowed}). Chemin de la clé : {chain}. {instead}",
    "The location of the key of {resource} cannot be judged: the catalog does not know its place ({chain}). If the place exists, add it with its country and source to the setting additionalRegions.":
        "Le lieu de la clé de {resource} ne peut pas être jugé : le catalogue ne connaît pas son lieu ({chain}). Si ce lieu existe, ajoutez-le avec son pays et sa source au réglage additionalRegions.",
    "The location of the key of {resource} is unknown: what '{path}' names is not part of this program. Declare it here, or name its vault and place in the setting vaults.":
        "Le lieu de la clé de {resource} est inconnu : ce que nomme « {path} » ne fait pas partie de ce programme. Déclarez-le ici, ou nommez son coffre et son lieu dans le réglage vaults.",
    "The location of the key of {resource} is unknown until deployment: '{path}' is computed, and not from exactly one key or vault of this program.":
        "Le lieu de la clé de {resource} est inconnu avant le déploiement : « {path} » est calculé, et pas à partir d'exactement une clé ou un coffre de ce programme.",
    "The location of the key of {resource} is unknown: '{path}' holds the word '{word}' where a value belongs. A variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.":
        "Le lieu de la clé de {resource} est inconnu : « {path} » contient le mot « {word} » à la place d'une valeur. Une variable n'est pas définie, ou une sortie a été insérée dans un texte. Définissez la variable, ou employez pulumi.interpolate.",
    "The location of the key of {resource} is unknown until deployment: the place of {holder} is not known ({chain}).":
        "Le lieu de la clé de {resource} est inconnu avant le déploiement : le lieu de {holder} n'est pas connu ({chain}).",
    "{resource} is protected by {level}, and the settings require {least}. Set '{path}' to {example}.":
        "{resource} a pour protection : {level}. Les réglages exigent : {least}. Donnez à « {path} » cette valeur : {example}.",
    "{resource} is protected by {level}, and the settings require {least}, which its service does not offer. Encrypt the data before they reach the service, or keep the key with a service that offers it.":
        "{resource} a pour protection : {level}. Les réglages exigent : {least}, ce que son service n'offre pas. Chiffrez les données avant qu'elles n'atteignent le service, ou gardez la clé dans un service qui l'offre.",
    "The protection of {resource} is unknown until deployment: '{path}' is computed.":
        "La protection de {resource} est inconnue avant le déploiement : « {path} » est calculé.",
    "The protection of {resource} cannot be judged: '{path}' has a value that Rempart does not know.":
        "La protection de {resource} ne peut pas être jugée : « {path} » a une valeur que Rempart ne connaît pas.",
    "{resource} does not keep deleted keys: '{path}' is not true, so a key can be purged at once, and its data with it. Set it to true.":
        "{resource} ne conserve pas les clés supprimées : « {path} » ne vaut pas true, donc une clé peut être purgée aussitôt, et ses données avec elle. Donnez-lui la valeur true.",
    "{resource} deletes keys for good: '{path}' is false. Leave it out, or set it to true.":
        "{resource} supprime les clés définitivement : « {path} » vaut false. Retirez-le, ou donnez-lui la valeur true.",
    "{resource} keeps deleted keys for {days}, which is less than {least}. Set '{path}' to {least} or more.":
        "{resource} conserve les clés supprimées pendant {days}, moins que le minimum de {least}. Donnez à « {path} » au moins {least}.",
    "Whether {resource} keeps deleted keys is unknown until deployment: '{path}' is computed.":
        "On ne sait pas avant le déploiement si {resource} conserve les clés supprimées : « {path} » est calculé.",
    "How long {resource} keeps deleted keys cannot be judged: '{path}' is not a length of time.":
        "La durée pendant laquelle {resource} conserve les clés supprimées ne peut pas être jugée : « {path} » n'est pas une durée.",
    "{resource} is never rotated: '{path}' is not set. Set it to {example}.":
        "{resource} n'a pas de rotation : « {path} » n'est pas défini. Indiquez : {example}.",
    "{resource} is never rotated: '{path}' is not true. Set it to true.":
        "{resource} n'a pas de rotation : « {path} » ne vaut pas true. Donnez-lui la valeur true.",
    "{resource} is rotated after {days}, which is more than {most}. Set '{path}' to {most} or less.":
        "{resource} a une rotation trop rare : tous les {days}, pour un maximum de {most}. Donnez à « {path} » au plus {most}.",
    "The rotation of {resource} is unknown until deployment: '{path}' is computed.":
        "La rotation de {resource} est inconnue avant le déploiement : « {path} » est calculé.",
    "The rotation of {resource} cannot be judged: '{path}' is not a length of time.":
        "La rotation de {resource} ne peut pas être jugée : « {path} » n'est pas une durée.",
    "{resource} can be exported from its vault: '{path}' is true, and no release policy says to whom. Set it to false, or name the enclaves that may have it in '{policy}'.":
        "{resource} est exportable de son coffre : « {path} » vaut true, et aucune règle de libération ne dit vers qui. Donnez-lui la valeur false, ou nommez dans « {policy} » les enclaves qui peuvent l'avoir.",
    "{resource} may be used for {reason}, which '{path}' allows: {why}. Remove it from the list.":
        "{resource} peut servir pour le motif {reason}, que « {path} » admet : {why}. Retirez-le de la liste.",
    "{resource} may be used for any reason that the provider has: '{path}' is not set, and no policy of a project, folder or organization in this program sets it. List the reasons that you allow.":
        "{resource} peut servir pour n'importe quel motif du fournisseur : « {path} » n'est pas défini, et aucune règle de projet, de dossier ou d'organisation de ce programme ne le définit. Énumérez les motifs que vous admettez.",
    "Who may use {resource} is unknown until deployment: '{path}' is computed.":
        "On ne sait pas avant le déploiement qui peut employer {resource} : « {path} » est calculé.",
    "{resource} is copied to another region ('{because}'), where its key cannot be used: '{path}' is not set, so the copy cannot be read. Set it to a key in a vault of that region, and name the identity that reads the key.":
        "{resource} a une copie dans une autre région (« {because} »), où sa clé ne peut pas servir : « {path} » n'est pas défini, donc la copie ne peut pas être lue. Indiquez une clé d'un coffre de cette région, et nommez l'identité qui lit la clé.",
    "{resource} does not name a key for its copy: '{path}' does not have the form of one. Set it to {example}.":
        "{resource} ne nomme pas de clé pour sa copie : « {path} » n'en a pas la forme. Indiquez : {example}.",
    "{resource} is in another region than its primary, whose key cannot be used there: '{path}' is not set. Set it to a key in the replica's region.":
        "{resource} est dans une autre région que son primaire, dont la clé ne peut pas y servir : « {path} » n'est pas défini. Indiquez une clé de la région de la réplique.",
    "Whether the copy of {resource} can be read is unknown until deployment: '{path}' is computed.":
        "On ne sait pas avant le déploiement si la copie de {resource} peut être lue : « {path} » est calculé.",
    "Whether {resource} needs a key of its own is unknown: the primary that '{path}' names is not part of this program. Declare it here, or give the replica a key.":
        "On ne sait pas s'il faut à {resource} une clé propre : le primaire que nomme « {path} » ne fait pas partie de ce programme. Déclarez-le ici, ou donnez une clé à la réplique.",
    "{resource} does not say who holds the keys of the copies: '{path}' is not set. When the primary's keys are revoked, the data that they encrypt is lost. Name who keeps a key that the target can use.":
        "{resource} ne dit pas qui détient les clés des copies : « {path} » n'est pas défini. Quand les clés du site principal sont révoquées, les données qu'elles chiffrent sont perdues. Nommez qui garde une clé que la cible peut employer.",
    "{resource} is encrypted once: '{path}' is not {expected}. Set it to {expected}.":
        "{resource} n'a qu'une couche de chiffrement : « {path} » ne vaut pas {expected}. Donnez-lui la valeur {expected}.",
    "Whether {resource} is encrypted twice is unknown until deployment: '{path}' is computed.":
        "On ne sait pas avant le déploiement si {resource} a deux couches de chiffrement : « {path} » est calculé.",
    "{resource} keeps part of its data under a key that the provider holds: '{path}' is not {expected}. The key of the resource does not cover that part. Set it to {expected}; most services take it only at creation.":
        "{resource} conserve une partie de ses données sous une clé que détient le fournisseur : « {path} » ne vaut pas {expected}. La clé de la ressource ne couvre pas cette partie. Donnez-lui la valeur {expected} ; la plupart des services ne la prennent qu'à la création.",
    "Whether {resource} keeps part of its data under a key of the provider's is unknown until deployment: '{path}' is computed.":
        "On ne sait pas avant le déploiement si {resource} conserve une partie de ses données sous une clé du fournisseur : « {path} » est calculé.",
    "The memory of {resource} can be read by who runs its host: '{path}' is not {expected}. Set it to {expected}.":
        "Qui exploite l'hôte de {resource} peut en lire la mémoire : « {path} » ne vaut pas {expected}. Donnez-lui la valeur {expected}.",
    "Whether the memory of {resource} is shielded is unknown until deployment: '{path}' is computed.":
        "On ne sait pas avant le déploiement si la mémoire de {resource} est protégée : « {path} » est calculé.",
};

/** What rules put into the placeholders. */
export const phrases: Readonly<Record<string, string>> = {
    "encrypt it yourself with LUKS, and keep the passphrase in a key store of your own":
        "chiffrez-la vous-même avec LUKS, et gardez la phrase de passe dans un magasin de clés à vous",
    "encrypt what you store before you send it, with a key of your own":
        "chiffrez ce que vous stockez avant de l'envoyer, avec une clé à vous",
    "run the database on disks that you encrypt, or encrypt sensitive fields in the application":
        "exploitez la base de données sur des disques que vous chiffrez, ou chiffrez les champs sensibles dans l'application",
    "keep the data on a volume that you encrypt, or encrypt the machine's own disk with LUKS":
        "gardez les données sur un volume que vous chiffrez, ou chiffrez le disque propre de la machine avec LUKS",
    "keep the data on volumes that you encrypt, and not on the disks of the nodes":
        "gardez les données sur des volumes que vous chiffrez, et non sur les disques des nœuds",
    "let programs read their secrets from a store of your own, and not from the cluster":
        "laissez les programmes lire leurs secrets dans un coffre à vous, et non dans le cluster",
    "move it to a flexible server, which takes one": "passez à un serveur flexible, qui en prend une",
    "encrypt what the devices send, and route it to a store with a key of yours":
        "chiffrez ce qu'envoient les appareils, et acheminez-le vers un stockage sous une clé à vous",
    "encrypt what the messages say before you send them, with a key of your own":
        "chiffrez le contenu des messages avant de les envoyer, avec une clé à vous",
    "keep the secrets in a store under a key of your own, or encrypt them before you hand them over":
        "gardez les secrets dans un magasin sous une clé à vous, ou chiffrez-les avant de les confier",
    "keep what is secret out of the images, or run a registry on disks that you encrypt":
        "ne mettez rien de secret dans les images, ou exploitez un registre sur des disques que vous chiffrez",
    "keep what is secret out of the logs, or send them to a store on disks that you encrypt":
        "ne mettez rien de secret dans les journaux, ou envoyez-les vers un stockage sur des disques que vous chiffrez",
    "run the site on a machine whose disks you encrypt, or encrypt sensitive fields in the application":
        "exploitez le site sur une machine dont vous chiffrez les disques, ou chiffrez les champs sensibles dans l'application",
    "encrypt mail from end to end, or run the mail server on disks that you encrypt":
        "chiffrez le courrier de bout en bout, ou exploitez le serveur de messagerie sur des disques que vous chiffrez",
    "keep the data in a store that you encrypt, and nothing of value in the notebooks":
        "gardez les données dans un stockage que vous chiffrez, et rien de précieux dans les notebooks",
    "{example}; {requirement}": "{example} ; {requirement}",
    "the name of a key in your vault": "le nom d'une clé de votre coffre",
    "the id of a key in your vault": "l'identifiant d'une clé de votre coffre",
    "VAULT_KEY_VERSION, the name of a server key": "VAULT_KEY_VERSION, le nom d'une clé de serveur",
    "the id of a disk encryption set": "l'identifiant d'un jeu de chiffrement de disques",
    "the name of a key in your key ring": "le nom d'une clé de votre trousseau de clés",
    "the id of a key that you registered with Confluent (cck-…)":
        "l'identifiant d'une clé que vous avez enregistrée chez Confluent (cck-…)",
    "the id of a service key of your OKMS domain": "l'identifiant d'une clé de service de votre domaine OKMS",
    "the id of a public key of yours that you gave to the Logs Data Platform":
        "l'identifiant d'une de vos clés publiques, remise à la Logs Data Platform",
    "the id of a key of your Key Manager": "l'identifiant d'une clé de votre Key Manager",
    "the name of an encryption scope of the account, with a key of yours":
        "le nom d'une étendue de chiffrement du compte, avec une clé à vous",
    "the name of a storage account of yours, which has its own key":
        "le nom d'un de vos comptes de stockage, qui a sa propre clé",
    "the name of the secret that holds the passphrase": "le nom du secret qui contient la phrase de passe",
    "the id of a key store in the driver's configuration":
        "l'identifiant d'un magasin de clés dans la configuration du pilote",
    "the id of a key in your external key store": "l'identifiant d'une clé de votre magasin de clés externe",
    "only applications of Apache Flink take one": "seules les applications d'Apache Flink en prennent une",
    "only regions of three availability zones take one":
        "seules les régions de trois zones de disponibilité en prennent une",
    "only the SKU Premium takes one": "seul le SKU Premium en prend une",
    "only the SKU Premium, or a dedicated cluster, takes one": "seul le SKU Premium, ou un cluster dédié, en prend une",
    "only the SKU premium takes one": "seul le SKU premium en prend une",
    "only the deployment types PERSISTENT_1 and PERSISTENT_2 take one":
        "seuls les types de déploiement PERSISTENT_1 et PERSISTENT_2 en prennent une",
    "only the engine ActiveMQ takes one": "seul le moteur ActiveMQ en prend une",
    "the SKU Free takes none": "le SKU Free n'en prend aucune",
    "the SKU free takes none": "le SKU free n'en prend aucune",
    software: "logiciel",
    "a hardware module (HSM)": "un module matériel (HSM)",
    "an external key manager": "un gestionnaire de clés externe",
    "'EXTERNAL' or 'EXTERNAL_VPC', with a key manager of your own":
        "« EXTERNAL » ou « EXTERNAL_VPC », avec un gestionnaire de clés à vous",
    "'RSA-HSM' or 'EC-HSM', in a vault of the tier premium":
        "« RSA-HSM » ou « EC-HSM », dans un coffre du niveau premium",
    "'7776000s' (90 days)": "« 7776000s » (90 jours)",
    "a lifetime action that rotates it, such as { trigger: { timeAfterCreate: 'P1Y' }, action: { type: 'rotate' } }":
        "une action de cycle de vie qui la renouvelle, telle que { trigger: { timeAfterCreate: 'P1Y' }, action: { type: 'rotate' } }",
    "1 day": "1 jour",
    "{count} days": "{count} jours",
    "requests of authorities are among them": "les demandes d'autorités en font partie",
    "the settings forbid it": "les réglages l'interdisent",
    "run by {operator}": "exploité par {operator}",
    "a vault of {cloud}": "un coffre de {cloud}",
    "{id} ({title})": "{id} ({title})",
    "{name} multi-region": "multirégion {name}",
    "{name} multi-region endpoint": "point d'accès de la multirégion {name}",
    "{name} global region": "région mondiale de {name}",
    "Canada Dual Region": "birégion Canada",
    "global resources": "ressources mondiales",
    "Cloud SQL backups in the EU": "sauvegardes Cloud SQL dans l'UE",
    "Cloud SQL backups in the United States": "sauvegardes Cloud SQL aux États-Unis",
    "{name} data zone": "zone de données {name}",
    "Iowa + South Carolina, read from Oregon and Los Angeles":
        "Iowa + Caroline du Sud, lecture depuis l'Oregon et Los Angeles",
};
