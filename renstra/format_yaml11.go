package renstra

import (
	"regexp"

	"gopkg.in/yaml.v3"
)

// Texts that are none for older readers. The file is YAML 1.2, but many of
// those who read it (PyYAML, SnakeYAML and what is built on them) still go by
// 1.1, for which 1:20 is eighty and "no" is false. Such texts are quoted, so
// that every reader gets the same words.

// bukanTeks11 are the plain scalars that YAML 1.1, as its readers have it,
// takes for a number, a moment or a mark of its own.
var bukanTeks11 = regexp.MustCompile(`^(?:` +
	`[-+]?0b[01_]+|[-+]?0o?[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*` + // whole numbers
	`|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?` + // of base sixty
	`|[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+` +
	`|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)` +
	`|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?)?` +
	`|=|<<)$`)

// perluKutip reports whether a text must be quoted to be one for YAML 1.1.
func perluKutip(s string) bool {
	switch s {
	case "", "~", "null", "Null", "NULL",
		"y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO",
		"true", "True", "TRUE", "false", "False", "FALSE", "on", "On", "ON", "off", "Off", "OFF":
		return true
	}
	switch c := s[0]; {
	case c == '\n': // the writer of block texts loses it
		return true
	case '0' <= c && c <= '9', c == '+', c == '-', c == '.', c == '=', c == '<':
		return bukanTeks11.MatchString(s)
	}
	return false
}

// teksNode is a text, whatever it looks like.
func teksNode(s string) *yaml.Node {
	y := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s}
	if perluKutip(s) {
		y.Style = yaml.DoubleQuotedStyle
	}
	return y
}
