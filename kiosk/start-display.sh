#!/bin/sh
# A display in the hall. It waits until the server answers: a browser that finds nothing would show its own page.
set -eu

conf=${BEURT_CONF:-/etc/beurt/screen.conf}
if [ -r "$conf" ]; then
  # shellcheck source=/dev/null
  . "$conf"
fi
: "${BEURT_URL:?is not set: write BEURT_URL=https://afspraken.gemeente.nl into $conf}"

until curl --silent --fail --max-time 5 --output /dev/null "${BEURT_URL%/}/health"; do
  sleep 2
done
exec "$(dirname "$0")/start-screen.sh" /scherm "$@"
