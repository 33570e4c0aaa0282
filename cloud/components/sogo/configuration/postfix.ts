import { parts, paths, ports } from "./parts";
import type { SogoConfiguration } from "./settings";

/** main.cf. Recipients are checked with Dovecot, so Postfix has no copy of the directory. */
export const postfixMain = (settings: SogoConfiguration): string => {
    const { host, mailDomain, relay } = settings;
    return `compatibility_level = 3.6
maillog_file = /dev/stdout
myhostname = ${host}
mydomain = ${mailDomain}
myorigin = ${mailDomain}
mydestination =
mynetworks =
inet_interfaces = all
inet_protocols = all
smtputf8_enable = yes
message_size_limit = 52428800
smtpd_banner = $myhostname ESMTP
disable_vrfy_command = yes
# Mail waits for as long as a move may take, and senders get it back after that.
maximal_queue_lifetime = 5d

virtual_mailbox_domains = ${mailDomain}
virtual_transport = lmtp:inet:${parts.imap}:${ports.lmtp}
# Names of services: only the resolver of the system knows the search domain of the cluster.
lmtp_host_lookup = native
lmtp_tls_security_level = verify
lmtp_tls_CAfile = ${paths.tls}/ca.crt
lmtp_tls_verify_cert_match = hostname
# Answers about recipients are kept in memory. While Dovecot is away senders are told to try later (450).
address_verify_map =
address_verify_poll_delay = 1s
address_verify_sender = postmaster@${mailDomain}

smtpd_tls_security_level = may
smtpd_tls_cert_file = ${paths.publicTls}/tls.crt
smtpd_tls_key_file = ${paths.publicTls}/tls.key
smtpd_tls_mandatory_protocols = >=TLSv1.2
smtpd_tls_auth_only = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:${parts.imap}:${ports.sasl}
smtpd_sasl_auth_enable = no
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_recipient_restrictions = permit_sasl_authenticated, reject_non_fqdn_recipient, reject_unlisted_recipient, reject_unverified_recipient
unverified_recipient_reject_code = 550
smtpd_sender_login_maps = regexp:/etc/postfix/sender-logins

smtp_tls_security_level = ${relay ? "verify" : "may"}
smtp_tls_CAfile = /etc/ssl/certs/ca-certificates.crt
${
    relay
        ? `smtp_host_lookup = native
relayhost = [${relay.host}]:${relay.port}
smtp_sasl_auth_enable = yes
smtp_sasl_password_maps = inline:{{[${relay.host}]:${relay.port}=${relay.user}:@RELAY_PASSWORD@}}
smtp_sasl_security_options = noanonymous
`
        : ""
}`;
};

/** master.cf: nothing runs in a chroot, which a container is already. */
export const postfixMaster = ({ listen }: SogoConfiguration): string => {
    // Without an address Postfix listens on IPv4 and IPv6.
    const address = listen === "0.0.0.0" ? "" : `${listen}:`;
    return `# service     type       private unpriv chroot wakeup maxproc command
${address}${ports.smtp} inet       n - n - - smtpd
${address}${ports.autoreply} inet  n - n - - smtpd
  -o mynetworks=0.0.0.0/0,[::]/0
  -o smtpd_relay_restrictions=permit_mynetworks,reject
  -o smtpd_recipient_restrictions=permit_mynetworks,reject
${address}${ports.submission} inet  n - n - - smtpd
  -o smtpd_tls_cert_file=${paths.tls}/tls.crt
  -o smtpd_tls_key_file=${paths.tls}/tls.key
${SUBMISSION}
${address}${ports.publicSubmission} inet  n - n - - smtpd
${SUBMISSION}
pickup        unix       n - n 60 1 pickup
cleanup       unix       n - n - 0 cleanup
qmgr          unix       n - n 300 1 qmgr
tlsmgr        unix       - - n 1000? 1 tlsmgr
rewrite       unix       - - n - - trivial-rewrite
bounce        unix       - - n - 0 bounce
defer         unix       - - n - 0 bounce
trace         unix       - - n - 0 bounce
verify        unix       - - n - 1 verify
flush         unix       n - n 1000? 0 flush
proxymap      unix       - - n - - proxymap
proxywrite    unix       - - n - 1 proxymap
smtp          unix       - - n - - smtp
relay         unix       - - n - - smtp
lmtp          unix       - - n - - lmtp
showq         unix       n - n - - showq
error         unix       - - n - - error
retry         unix       - - n - - error
discard       unix       - - n - - discard
local         unix       - n n - - local
virtual       unix       - n n - - virtual
anvil         unix       - - n - 1 anvil
scache        unix       - - n - 1 scache
postlog       unix-dgram n - n - 1 postlogd
`;
};

/** Whoever logs in sends under the own address only; the jobs of the workload under any. */
export const postfixSenderLogins = ({ mailDomain }: SogoConfiguration): string =>
    `/^(.+)@${mailDomain.replace(/\./g, "\\.")}$/ $1, $1@${mailDomain}, sogo-jobs\n`;

/** Who logs in may send, under the own address; nobody else may. */
const SUBMISSION = `  -o smtpd_tls_security_level=encrypt
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_sender_restrictions=reject_sender_login_mismatch
  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject
  -o smtpd_recipient_restrictions=permit_sasl_authenticated,reject`;
