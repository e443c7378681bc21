#!/usr/bin/env bash
# Prints the option that limits a run to what a change touches: "--changed-since REVISION". Prints nothing, so that all is
# built, where there is nothing to compare with: the first push of a branch, a history that was cut or rewritten.
# Its argument is what the CI system says the change is compared with.
set -euo pipefail

before="${1:-}"
if [[ -z "$before" || "$before" =~ ^0+$ ]]; then exit 0; fi
if ! git rev-parse --verify --quiet "$before^{commit}" > /dev/null; then
  echo "Revision $before is not in this clone: everything is built." >&2
  exit 0
fi
# A push that took commits away undoes what they changed: the point where both histories part does not show it.
if [[ "${GITHUB_EVENT_NAME:-${CI_PIPELINE_SOURCE:-}}" == push ]] && ! git merge-base --is-ancestor "$before" HEAD; then
  echo "The history was rewritten: everything is built." >&2
  exit 0
fi
# What happened on the other branch since this one left it is not of this change.
if ! base="$(git merge-base "$before" HEAD 2> /dev/null)"; then exit 0; fi
if ! git diff --quiet "$base" -- src schemas package-lock.json; then
  echo "The program itself changed: everything is built." >&2
  exit 0
fi
echo "--changed-since $base"
