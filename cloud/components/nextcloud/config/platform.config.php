<?php
// Read after config.php, and stronger: what the platform decides is not left to the installer or to an administrator.
$CONFIG = [
    // The same at both sites, from the secret store: a site that made its own could read no session and no app password.
    'instanceid' => getenv('INSTANCE_ID'),
    'secret' => getenv('INSTANCE_SECRET'),
    'passwordsalt' => getenv('PASSWORD_SALT'),

    // By the name of the Service, the office calls back inside the cluster.
    'trusted_domains' => [getenv('NEXTCLOUD_HOST'), 'nextcloud'],
    'overwritehost' => getenv('NEXTCLOUD_HOST'),
    'overwriteprotocol' => 'https',
    'overwrite.cli.url' => 'https://' . getenv('NEXTCLOUD_HOST'),
    'datadirectory' => '/data',
    // The share belongs to a group, which Nextcloud takes for carelessness.
    'check_data_directory_permissions' => false,

    'dbtype' => 'pgsql',
    'dbhost' => getenv('PGHOST') . ':' . getenv('PGPORT'),
    'dbname' => getenv('PGDATABASE'),
    'dbuser' => getenv('PGUSER'),
    // From the Secret each time: the copy in config.php would outlive a rotation.
    'dbpassword' => getenv('PGPASSWORD'),
    // The name in the certificate is checked in this mode only.
    'pgsql_ssl' => ['mode' => 'verify-full', 'rootcert' => getenv('DATABASE_AUTHORITY')],

    'memcache.local' => '\OC\Memcache\APCu',
    'memcache.distributed' => '\OC\Memcache\Redis',
    'memcache.locking' => '\OC\Memcache\Redis',
    'redis' => ['host' => 'cache', 'port' => 6379, 'password' => getenv('CACHE_PASSWORD')],

    // Apps come with the image: a store that is needed at run time is one more thing that can be cut off.
    'appstoreenabled' => false,
    'updatechecker' => false,
    'has_internet_connection' => false,
    'lookup_server' => '',
    'upgrade.disable-web' => true,

    'mail_smtpmode' => 'smtp',
    'mail_smtphost' => getenv('MAIL_HOST'),
    'mail_smtpport' => (int) getenv('MAIL_PORT'),
    'mail_smtpsecure' => getenv('MAIL_PORT') === '465' ? 'ssl' : '',
    'mail_smtpauth' => true,
    'mail_smtpname' => getenv('MAIL_USER'),
    'mail_smtppassword' => getenv('MAIL_PASSWORD'),
    'mail_from_address' => strtok(getenv('MAIL_FROM'), '@'),
    'mail_domain' => substr(strrchr(getenv('MAIL_FROM'), '@'), 1),

    'log_type' => 'errorlog',
    'loglevel' => 2,
    'default_phone_region' => getenv('PHONE_REGION'),
    'maintenance_window_start' => 1,
];
