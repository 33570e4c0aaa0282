#!/bin/sh
# Puts the values of secrets into configuration files: @NAME@ becomes the value of the environment variable NAME.
#   render.sh FROM TO    reads the files of the folder FROM and writes them to the folder TO
# A value may have letters, digits and . _ ~ - only, since it stands in addresses and in quoted texts alike.
set -eu
umask 077
from=$1
to=$2
for file in "$from"/*; do
    awk -v file="${file##*/}" '
        function fail(text) { print "render: " text | "cat >&2"; bad = 1; exit 1 }
        {
            line = $0; done = ""
            while (match(line, /@[A-Z][A-Z_]+@/)) {
                name = substr(line, RSTART + 1, RLENGTH - 2)
                if (!(name in ENVIRON) || ENVIRON[name] == "") fail(file " needs the secret " name ", and it is not set.")
                value = ENVIRON[name]
                if (value !~ /^[A-Za-z0-9._~-]+$/) fail("the secret " name " has a character other than A-Z a-z 0-9 . _ ~ -")
                done = done substr(line, 1, RSTART - 1) value
                line = substr(line, RSTART + RLENGTH)
            }
            print done line
        }
        END { exit bad }
    ' "$file" > "$to/${file##*/}"
done
