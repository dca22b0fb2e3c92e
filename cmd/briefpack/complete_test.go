package main

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// flagWithValue matches a flag in the help that has a value: its type follows.
var flagWithValue = regexp.MustCompile(`--([a-z-]+) [a-z]+ {2}`)

// TestEverythingCompletes checks that the shell can complete each argument and the value of each
// flag, or knows that it is free text.
func TestEverythingCompletes(t *testing.T) {
	for _, cmd := range allCommands(newRoot(newConsole(&bytes.Buffer{}, &bytes.Buffer{}))) {
		if cmd.Name() == "completion" || cmd.HasParent() && cmd.Parent().Name() == "completion" {
			continue
		}
		_, arguments, _ := strings.Cut(cmd.Use, " ")
		arguments, _, _ = strings.Cut(arguments, "--")
		if strings.TrimSpace(arguments) != "" && cmd.ValidArgsFunction == nil {
			t.Errorf("%s: nothing completes %s", cmd.CommandPath(), arguments)
		}
		for _, flag := range flagWithValue.FindAllStringSubmatch(cmd.LocalFlags().FlagUsages(), -1) {
			if _, has := cmd.GetFlagCompletionFunc(flag[1]); !has {
				t.Errorf("%s: nothing completes --%s", cmd.CommandPath(), flag[1])
			}
		}
	}
}

// allCommands lists a command and everything below it.
func allCommands(cmd *cobra.Command) []*cobra.Command {
	list := []*cobra.Command{cmd}
	for _, c := range cmd.Commands() {
		list = append(list, allCommands(c)...)
	}
	return list
}
