# Sourced by run.sh and test.sh.

# missing_packages build test: prints the packages of these groups that are not installed, less those whose command is
# there from somewhere else.
missing_packages() {
  local group package command
  for group in "$@"; do
    while read -r _ package command; do
      if [[ -n $command ]] && command -v "$command" >/dev/null; then continue; fi
      dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
    done < <(grep "^$group " cmake/packages.txt)
  done
}

# install_packages build test: installs what is missing, and asks for no rights where nothing is.
install_packages() {
  if ! command -v dpkg-query apt-get >/dev/null; then
    echo "No apt here: the libraries listed in cmake/packages.txt are taken to be installed." >&2
    return
  fi
  local missing=() as_root=()
  mapfile -t missing < <(missing_packages "$@")
  if ((${#missing[@]} == 0)); then return; fi
  if ((EUID != 0)); then as_root=(sudo); fi
  echo "Installing ${missing[*]}" >&2
  "${as_root[@]}" apt-get update --quiet=2 >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --yes --no-install-recommends \
    "${missing[@]}" >&2
}
