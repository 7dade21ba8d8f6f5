# Completion of newscli for fish. `newscli --install-completion` writes it again.
function __newscli_complete
    set -l line (commandline --current-process --cut-at-cursor | string collect)
    set -l offered (env _NEWSCLI_COMPLETE=complete_line _NEWSCLI_LINE="$line" newscli 2>/dev/null)
    if test -n "$offered[1]"
        printf '%s\n' $offered
    else
        __fish_complete_path (commandline --current-token --cut-at-cursor)
    end
end

complete --command newscli --no-files --keep-order --arguments '(__newscli_complete)'
