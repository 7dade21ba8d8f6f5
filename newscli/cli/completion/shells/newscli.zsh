#compdef newscli
# Completion of newscli for zsh. `newscli --install-completion` writes it again.

_newscli_completion() {
  local line offered value help program=newscli
  [[ "${words[1]}" == */* ]] && program="${(Q)words[1]}" # not in PATH
  local -a fields shown_fields values shown_values
  line="${(j: :)words[1,CURRENT-1]} $IPREFIX$QIPREFIX$PREFIX"
  for offered in "${(@f)$(_NEWSCLI_COMPLETE=complete_line _NEWSCLI_LINE="$line" "$program" 2>/dev/null)}"; do
    value="${offered%%$'\t'*}" help="${offered#*$'\t'}"
    [[ -n "$value" ]] || continue
    [[ -n "$help" ]] && help="${value}  -- ${help}" || help="$value"
    if [[ "$value" == *: ]]; then # its value follows
      fields+=("$value") shown_fields+=("${help[1,COLUMNS-1]}")
    else
      values+=("$value") shown_values+=("${help[1,COLUMNS-1]}")
    fi
  done
  if (( ! $#fields && ! $#values )); then
    _files
    return
  fi
  local -a blank
  [[ -z "$QIPREFIX" ]] && blank=(-S ' ' -r ', ') # a comma takes its place
  local -a any_case=(-M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}')
  (( $#fields )) && compadd "${any_case[@]}" -V newscli -S '' -d shown_fields -a -- fields
  (( $#values )) && compadd "${any_case[@]}" -V newscli "${blank[@]}" -d shown_values -a -- values
  return 0
}

# Loaded by its name, this file is the function itself the first time.
if [[ "${funcstack[1]}" == _newscli ]]; then
  _newscli_completion
else
  compdef _newscli_completion newscli
fi
