# After a restore, once Nextcloud serves here: clients are told that files went back in time, so that none deletes what is newer.
set -eu
cd /var/www/html
php occ maintenance:data-fingerprint
php occ files:scan-app-data
php occ files:cleanup
php occ maintenance:mode --off
php occ status --output=json | grep -q '"installed":true,.*"maintenance":false'
