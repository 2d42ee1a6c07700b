package masukan

import "flag"

// Argumen reads the flags of a program wherever they stand, before or behind
// its other arguments, and returns these. After "--" there are no flags. The
// error is that of [flag.FlagSet.Parse].
func Argumen(fl *flag.FlagSet, args []string) ([]string, error) {
	var out []string
	for len(args) > 0 {
		if err := fl.Parse(args); err != nil {
			return nil, err
		}
		sisa := fl.Args()
		if n := len(args) - len(sisa); n > 0 && args[n-1] == "--" || len(sisa) == 0 {
			return append(out, sisa...), nil
		}
		out, args = append(out, sisa[0]), sisa[1:]
	}
	return out, nil
}
