# The database as one file, and the counts of its rows. The time in the name is that of the copy: a restore takes the newest.
set -eu
STAMP=$(date -u +%Y%m%dT%H%M%SZ)
export STAMP
psql --no-psqlrc --quiet --file=/scripts/dump.sql --output="/dumps/$STAMP.counts"
# psql goes on after a command of the shell that failed.
test -e /dumps/done
rm /dumps/done
test -s "/dumps/$STAMP.counts"
