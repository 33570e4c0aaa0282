import { parts, paths, ports } from "./parts";
import { place } from "./secrets";
import type { SogoConfiguration } from "./settings";

/**
 * dovecot.conf for Dovecot 2.3. Every process runs as one user without rights (`vmail`), on high ports, without chroot:
 * what pod security "restricted" asks for.
 */
export const dovecotConf = (
    settings: SogoConfiguration,
): string => `${base(settings, { run: "/run/dovecot", homes: paths.mail, format: LIVE })}
protocols = imap lmtp sieve
listen = ${settings.listen}
login_trusted_networks =

ssl = required
ssl_cert = <${paths.tls}/tls.crt
ssl_key = <${paths.tls}/tls.key
ssl_min_protocol = TLSv1.2
local_name ${settings.host} {
  ssl_cert = <${paths.publicTls}/tls.crt
  ssl_key = <${paths.publicTls}/tls.key
}

auth_mechanisms = plain login${settings.signIn ? " xoauth2 oauthbearer" : ""}
auth_cache_size = 10M
auth_cache_ttl = 5 mins

# Jobs of the workload: as themselves, and as the master of any mailbox (user*sogo-jobs).
auth_master_user_separator = *
passdb {
  driver = static
  username_filter = sogo-jobs
  args = password=${place("MASTER_PASSWORD")}
  master = yes
}
passdb {
  driver = static
  username_filter = sogo-jobs
  args = password=${place("MASTER_PASSWORD")}
}
${signIn(settings)}${people(settings)}
service imap-login {
  chroot =
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = ${ports.imaps}
    ssl = yes
  }
}
service managesieve-login {
  chroot =
  inet_listener sieve {
    port = ${ports.sieve}
  }
}
service lmtp {
  inet_listener lmtp {
    port = ${ports.lmtp}
  }
}
service auth {
  inet_listener sasl {
    port = ${ports.sasl}
  }
}
service doveadm {
  inet_listener doveadm {
    port = ${ports.doveadm}
    ssl = yes
  }
}
doveadm_password = ${place("DOVEADM_PASSWORD")}
# Vacation messages and forwarded mail. No program of Postfix's is in the pod, and none could get the rights it needs.
submission_host = ${parts.smtp}:${ports.autoreply}
protocol imap {
  mail_max_userip_connections = 50
}
protocol lmtp {
  mail_plugins = $mail_plugins sieve
}
`;

/**
 * The configuration of the copy: the same people, other homes. `doveadm backup` run with it keeps ids, flags and
 * UIDVALIDITY, so clients do not download anything again after a failover. The copy is in the format mdbox: few files,
 * of which a bucket takes what changed. A maildir has millions, renames them, and has empty folders that no bucket keeps.
 */
export const dovecotCopyConf = (settings: SogoConfiguration): string => `${base(settings, {
    run: "/run/dovecot-copy",
    homes: `${paths.copies}/mail`,
    format: "mdbox:~/mail",
})}
mdbox_rotate_size = 16M
protocols =
ssl = no
${people(settings)}
doveadm_password = ${place("DOVEADM_PASSWORD")}
ssl_client_ca_file = ${paths.tls}/ca.crt
`;

/** The other end of a restore, which runs where Dovecot is stopped: the mailboxes, with nothing that serves them. */
export const dovecotRestoreConf = (settings: SogoConfiguration): string => `${base(settings, {
    run: "/run/dovecot-copy",
    homes: paths.mail,
    format: LIVE,
})}
protocols =
ssl = no
`;

/** Folders are directories, as in the copy. The other layout of a maildir has no folder that holds folders alone. */
const LIVE = "maildir:~/mail:LAYOUT=fs";

const driver = ({ directory }: SogoConfiguration) => (directory.kind === "table" ? "sql" : "ldap");

const people = (settings: SogoConfiguration) => `passdb {
  driver = ${driver(settings)}
  args = /etc/dovecot/dovecot-people.conf.ext
}
userdb {
  driver = ${driver(settings)}
  args = /etc/dovecot/dovecot-people.conf.ext
}
`;

const signIn = ({ signIn }: SogoConfiguration) =>
    signIn
        ? `passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = /etc/dovecot/dovecot-sign-in.conf.ext
}
`
        : "";

/** How Dovecot checks a token of the OpenID Connect provider. */
export const dovecotSignIn = ({ issuer, client }: NonNullable<SogoConfiguration["signIn"]>): string =>
    `introspection_url = ${issuer}/protocol/openid-connect/token/introspect
introspection_mode = post
client_id = ${client}
client_secret = ${place("OIDC_SECRET")}
username_attribute = preferred_username
active_attribute = active
active_value = true
tls_ca_cert_file = /etc/ssl/certs/ca-certificates.crt
`;

interface Store {
    readonly run: string;
    readonly homes: string;
    readonly format: string;
}

const base = ({ mailDomain }: SogoConfiguration, { run, homes, format }: Store) => `base_dir = ${run}
state_dir = ${run}/state
log_path = /dev/stderr
default_login_user = vmail
default_internal_user = vmail
default_internal_group = vmail
mail_uid = vmail
mail_gid = vmail
first_valid_uid = 1
auth_username_format = %Lu
auth_default_realm =
postmaster_address = postmaster@${mailDomain}
mail_home = ${homes}/%Ln
mail_location = ${format}
# Written to disk before the sender is told so.
mail_fsync = optimized
namespace inbox {
  inbox = yes
  separator = /
  mailbox Drafts {
    special_use = \\Drafts
    auto = subscribe
  }
  mailbox Sent {
    special_use = \\Sent
    auto = subscribe
  }
  mailbox Trash {
    special_use = \\Trash
    auto = subscribe
  }
  mailbox Junk {
    special_use = \\Junk
    auto = subscribe
  }
}
plugin {
  sieve = file:~/sieve;active=~/.dovecot.sieve
}
service anvil {
  chroot =
}
service stats {
  chroot =
}`;
