// Package masukan opens what the example programs are given to read.
package masukan

import (
	"fmt"
	"io"
	"os"

	"github.com/perencanaan-id/perencanaan"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// Rencana reads a plan from a file, from standard input ("-") or, where no
// name is given, from the document that ships with the library.
func Rencana(nama string, stdin io.Reader) (*renstra.Rencana, error) {
	if nama == "-" {
		return renstra.Read(stdin)
	}
	var f io.ReadCloser
	var err error
	if nama == "" {
		nama = perencanaan.DinsosKotaJambi
		f, err = perencanaan.Fixtures().Open(nama)
	} else {
		f, err = os.Open(nama)
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r, err := renstra.Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", nama, err)
	}
	return r, nil
}
