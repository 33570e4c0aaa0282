# Installs Nextcloud once, upgrades it with each new image, and sets what only occ can set.
set -eu
cd /var/www/html
if php occ status --output=json | grep -q '"installed":true'; then
    php occ upgrade
elif [ "$(php /scripts/tables.php)" -gt 0 ]; then
    echo "The database is full and config.php is gone. Restore the share before anything is installed." >&2
    exit 1
else
    php occ maintenance:install --database pgsql --database-host "$PGHOST:$PGPORT" --database-name "$PGDATABASE" \
        --database-user "$PGUSER" --database-pass "$PGPASSWORD" --data-dir /data --admin-pass "$ADMIN_PASSWORD"
fi
php occ background:cron
php occ app:enable user_oidc
php occ user_oidc:provider organisation --clientid="$IDENTITY_CLIENT" --clientsecret="$IDENTITY_SECRET" \
    --discoveryuri="$IDENTITY_DISCOVERY" --unique-uid=0 --mapping-uid=preferred_username
if [ -n "${OFFICE_HOST:-}" ]; then
    php occ app:enable richdocuments
    php occ config:app:set richdocuments wopi_url --value="http://office:9980"
    php occ config:app:set richdocuments public_wopi_url --value="https://$OFFICE_HOST"
    php occ config:app:set richdocuments wopi_callback_url --value="http://nextcloud:8080"
fi
