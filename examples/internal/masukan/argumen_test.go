package masukan

import (
	"flag"
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestArgumen(t *testing.T) {
	for _, c := range []struct {
		args, want []string
		n          int
		galat      bool
	}{
		{nil, nil, 0, false},
		{[]string{"-n", "3", "a", "b"}, []string{"a", "b"}, 3, false},
		{[]string{"a", "-n", "3", "b"}, []string{"a", "b"}, 3, false},
		{[]string{"a", "b", "-n=3"}, []string{"a", "b"}, 3, false},
		{[]string{"-", "-n", "3"}, []string{"-"}, 3, false}, // standard input
		{[]string{"a", "--", "-n", "3"}, []string{"a", "-n", "3"}, 0, false},
		{[]string{"a", "-x"}, nil, 0, true},
	} {
		fl := flag.NewFlagSet("", flag.ContinueOnError)
		fl.SetOutput(io.Discard)
		n := fl.Int("n", 0, "")
		got, err := Argumen(fl, c.args)
		if diff := cmp.Diff(c.want, got); diff != "" || *n != c.n || (err != nil) != c.galat {
			t.Errorf("%q: n %d, %v %s", c.args, *n, err, diff)
		}
	}
}
