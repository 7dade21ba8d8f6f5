# Completion of newscli for bash. `newscli --install-completion` writes it again.
_newscli_completion() {
    local offered
    COMPREPLY=()
    while IFS= read -r offered; do
        [[ -n $offered ]] && COMPREPLY+=("${offered%%$'\t'*}")
    done < <(
        _NEWSCLI_COMPLETE=complete_line _NEWSCLI_LINE="${COMP_LINE:0:COMP_POINT}" _NEWSCLI_BREAKS="$COMP_WORDBREAKS" \
            "$1" 2>/dev/null
    )
    # Behind the colon of a field comes its value.
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *: ]]; then
        compopt -o nospace 2>/dev/null
    fi
}

complete -o default -F _newscli_completion newscli
