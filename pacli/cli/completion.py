"""``pac completion``: the script by which a shell asks pac what may come next."""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from pacli.cli.complete import SHELLS
from pacli.cli.context import Session
from pacli.errors import N_, Usage

BASH = """\
# pac for bash. In ~/.bashrc:  eval "$(pac completion bash)"
_pac_complete() {
    local IFS=$'\\n'
    COMPREPLY=( $(_PAC_COMPLETE=bash "$1" "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null) )
}
complete -o default -F _pac_complete pac
"""

ZSH = """\
#compdef pac
# pac for zsh. In ~/.zshrc, after compinit:  eval "$(pac completion zsh)"
_pac_complete() {
    local -a offers
    local line
    while IFS= read -r line; do
        offers+=("${line//$'\\t'/:}")
    done < <(_PAC_COMPLETE=zsh "${words[1]}" "${(@Q)words[2,CURRENT]}" 2>/dev/null)
    if (( ${#offers} )); then
        _describe pac offers
    else
        _files
    fi
}
compdef _pac_complete pac
"""

FISH = """\
# pac for fish. In ~/.config/fish/config.fish:  pac completion fish | source
function __pac_complete
    set -l before (commandline -opc)
    set -e before[1]
    set -l last (commandline -ct)
    env _PAC_COMPLETE=fish pac $before "$last" 2>/dev/null
end
complete -c pac -f -a '(__pac_complete)'
complete -c pac -s f -l file -r -F
"""

SCRIPTS = dict(zip(SHELLS, (BASH, ZSH, FISH), strict=True))


def completion(
    session: Session,
    shell: Annotated[
        str | None,
        Argument(metavar=N_("bash|zsh|fish"), help=N_("Your shell, by default that of $SHELL")),
    ] = None,
) -> None:
    """Print the script of a shell; its first line says where it goes."""
    session.refuse_json(N_("pac completion writes a script, not JSON."))
    name = shell or session.environ.get("SHELL", "").rpartition("/")[2]
    if name not in SCRIPTS:
        raise Usage(
            N_("Completion exists for {shells}."),
            hint=N_("Name one: pac completion bash"),
            shells=", ".join(SHELLS),
        )
    session.write(SCRIPTS[name])
