// Command skema checks a plan in YAML or JSON against the JSON Schema of
// package renstra with a standard validator, as an editor or another program
// would that knows nothing of the library.
//
//	skema [FILE]
//
// Without FILE it checks the plan that ships with the library. It exits 0 if
// the plan is valid, 1 if it is not, 2 if it could not be read.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/perencanaan-id/perencanaan"
	"github.com/perencanaan-id/perencanaan/renstra"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	if len(args) > 1 {
		fmt.Fprintln(stderr, "pemakaian: skema [FILE]")
		return 2
	}
	data, err := isi(args)
	if err == nil {
		err = periksa(data)
	}
	var salah *jsonschema.ValidationError
	switch {
	case errors.As(err, &salah):
		fmt.Fprintln(stdout, salah)
		return 1
	case err != nil:
		fmt.Fprintln(stderr, "skema:", err)
		return 2
	}
	fmt.Fprintln(stdout, "sesuai dengan skema")
	return 0
}

// isi is the file to check.
func isi(args []string) ([]byte, error) {
	if len(args) == 0 {
		return fs.ReadFile(perencanaan.Fixtures(), perencanaan.DinsosKotaJambiYAML)
	}
	return os.ReadFile(args[0])
}

// periksa validates a file against the schema.
func periksa(data []byte) error {
	skema, err := jsonschema.UnmarshalJSON(bytes.NewReader(renstra.Schema()))
	if err != nil {
		return err
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(renstra.SchemaID, skema); err != nil {
		return err
	}
	s, err := c.Compile(renstra.SchemaID)
	if err != nil {
		return err
	}
	nilai, err := uraikan(data)
	if err != nil {
		return err
	}
	return s.Validate(nilai)
}

// uraikan reads YAML, of which JSON is a part, into what the validator takes.
func uraikan(data []byte) (any, error) {
	if json.Valid(data) {
		return jsonschema.UnmarshalJSON(bytes.NewReader(data))
	}
	var v any
	if err := yaml.Unmarshal(data, &v); err != nil {
		return nil, err
	}
	j, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	return jsonschema.UnmarshalJSON(bytes.NewReader(j))
}
