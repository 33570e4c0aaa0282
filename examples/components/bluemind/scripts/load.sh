#!/bin/sh
# The databases of the moment of their dumps; indexes are made anew from the mailboxes.
set -eu
/usr/local/lib/site/load-databases.sh
