import { sogoUserSource, tableUrl } from "./directory";
import { parts, ports } from "./parts";
import { propertyList } from "./property-list";
import { place } from "./secrets";
import type { SogoConfiguration } from "./settings";

/**
 * sogo.conf, a property list of GNUstep. Keys are documented in the SOGo Installation Guide, except the two of the
 * connection pool (`GCSChannel…`).
 */
export function sogoConf(settings: SogoConfiguration): string {
    return propertyList({
        ...process(settings),
        ...storage(settings),
        ...mail(settings),
        ...access(settings),
        SOGoTimeZone: settings.timeZone,
        SOGoLanguage: settings.language,
        SOGoMemcachedHost: parts.memcached,
        SOGoUserSources: [sogoUserSource(settings.directory, settings.database)],
    });
}

const process = ({ listen, workers, push }: SogoConfiguration) => ({
    WOPort: `${listen}:${ports.sogo}`,
    WOWorkersCount: workers,
    WOListenQueueSize: 16,
    // A container logs to its output and has one process in the foreground.
    WONoDetach: true,
    WOLogFile: "-",
    WOPidFile: "/run/sogo/sogo.pid",
    SOGoMailSpoolPath: "/var/spool/sogo",
    SxVMemLimit: 384,
    WOWatchDogRequestTimeout: push ? 60 : 10,
    SOGoMaximumPingInterval: push ? 3540 : 10,
    SOGoMaximumSyncInterval: push ? 3540 : 30,
    SOGoInternalSyncInterval: push ? 30 : 10,
});

/**
 * All folders in one set of tables (the store, ACL and cache URLs). With tables per folder, rows name the host of the
 * database and a logical replica misses every folder made after it: the target then shows empty calendars and no error.
 */
const storage = ({ database }: SogoConfiguration) => ({
    SOGoProfileURL: tableUrl(database, "sogo_user_profile"),
    OCSFolderInfoURL: tableUrl(database, "sogo_folder_info"),
    OCSSessionsFolderURL: tableUrl(database, "sogo_sessions_folder"),
    OCSEMailAlarmsFolderURL: tableUrl(database, "sogo_alarms_folder"),
    OCSStoreURL: tableUrl(database, "sogo_store"),
    OCSAclURL: tableUrl(database, "sogo_acl"),
    OCSCacheFolderURL: tableUrl(database, "sogo_cache_folder"),
    OCSAdminURL: tableUrl(database, "sogo_admin"),
    OCSOpenIdURL: tableUrl(database, "sogo_openid"),
    // A broken connection is given up after five seconds. By default it takes three minutes after a switch-over.
    GCSChannelCollectionTimer: 5,
    GCSChannelExpireAge: 5,
});

const mail = ({ mailDomain, signIn }: SogoConfiguration) => ({
    SOGoMailDomain: mailDomain,
    SOGoIMAPServer: `imaps://${parts.imap}:${ports.imaps}`,
    SOGoSieveServer: `sieve://${parts.imap}:${ports.sieve}/?tls=YES`,
    SOGoSMTPServer: `smtp://${parts.smtp}:${ports.submission}/?tls=YES`,
    SOGoMailingMechanism: "smtp",
    SOGoSMTPAuthenticationType: signIn ? "xoauth2" : "PLAIN",
    ...(signIn && { NGImap4AuthMechanism: "xoauth2" }),
    // Alarms are sent by a job, which has no user's password.
    SOGoSMTPMasterUserEnabled: true,
    SOGoSMTPMasterUserUsername: "sogo-jobs",
    SOGoSMTPMasterUserPassword: place("MASTER_PASSWORD"),
    SOGoForceExternalLoginWithEmail: false,
    SOGoSentFolderName: "Sent",
    SOGoTrashFolderName: "Trash",
    SOGoDraftsFolderName: "Drafts",
    SOGoJunkFolderName: "Junk",
    SOGoVacationEnabled: true,
    SOGoForwardEnabled: true,
    SOGoSieveScriptsEnabled: true,
    SOGoEnableEMailAlarms: true,
    SOGoAppointmentSendEMailNotifications: true,
    SOGoMaximumMessageSizeLimit: 51200,
});

const access = ({ signIn }: SogoConfiguration) => ({
    // The key is in the environment of the process. SOGo 5.10 and later refuse to start without it.
    SOGoSecretType: "env",
    SOGoSecretValue: "SOGO_SECRET",
    SOGoURLEncryptionEnabled: true,
    SOGoURLEncryptionPassphrase: place("URL_PASSPHRASE"),
    // A header that a client could send must not log anybody in.
    SOGoTrustProxyAuthentication: false,
    SOGoMaximumFailedLoginCount: 10,
    SOGoMaximumFailedLoginInterval: 60,
    SOGoFailedLoginBlockInterval: 300,
    SOGoPasswordChangeEnabled: false,
    WOMaxUploadSize: 51200,
    ...(signIn
        ? {
              SOGoAuthenticationType: "openid",
              SOGoXSRFValidationEnabled: false,
              SOGoOpenIdConfigUrl: `${signIn.issuer}/.well-known/openid-configuration`,
              SOGoOpenIdClient: signIn.client,
              SOGoOpenIdClientSecret: place("OIDC_SECRET"),
              SOGoOpenIdScope: "openid profile email",
              SOGoOpenIdEmailParam: "email",
              SOGoOpenIdEnableRefreshToken: true,
              SOGoOpenIdLogoutEnabled: true,
          }
        : { SOGoXSRFValidationEnabled: true }),
});
