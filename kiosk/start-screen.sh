#!/bin/sh
# Starts Chromium on one page of Beurt, filling the screen, with nothing of a browser around it.
# Usage: start-screen.sh /path [more flags]. start-kiosk.sh and start-display.sh call this.
set -eu

# BEURT_URL, and if need be CHROMIUM, CHROMIUM_FLAGS and PROFILE.
conf=${BEURT_CONF:-/etc/beurt/screen.conf}
if [ -r "$conf" ]; then
  # shellcheck source=/dev/null
  . "$conf"
fi
: "${BEURT_URL:?is not set: write BEURT_URL=https://afspraken.gemeente.nl into $conf}"
page=$1
shift

# What the machine is (its cookie) and what it keeps for when the server is away lies in this folder: it must stay.
profile=${PROFILE:-$HOME/beurt}
mkdir -p "$profile"

# shellcheck disable=SC2086 # CHROMIUM_FLAGS is a list of words.
exec "${CHROMIUM:-chromium}" \
  --kiosk \
  --user-data-dir="$profile" \
  --no-first-run \
  --no-default-browser-check \
  --noerrdialogs \
  --disable-session-crashed-bubble \
  --hide-crash-restore-bubble \
  --disable-pinch \
  --overscroll-history-navigation=0 \
  --disable-features=Translate,TouchpadOverscrollHistoryNavigation \
  --disable-component-update \
  --password-store=basic \
  --autoplay-policy=no-user-gesture-required \
  ${CHROMIUM_FLAGS:-} \
  "$@" \
  "${BEURT_URL%/}$page"
