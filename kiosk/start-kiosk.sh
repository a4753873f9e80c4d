#!/bin/sh
# The check-in kiosk. What its page prints goes to the default printer, without a window that asks.
# It starts without the server as well: a kiosk that was paired once keeps the page that works without a connection.
set -eu
exec "$(dirname "$0")/start-screen.sh" /kiosk --kiosk-printing "$@"
