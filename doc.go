// Package perencanaan is a library for Indonesian regional planning: the
// codes, money, indicators and plans that planning officers work with, as Go
// values that parse, compare, add up and print exactly.
//
// Start with the package that holds what you have in your hands:
//
//   - [github.com/perencanaan-id/perencanaan/renstra]: the five-year plan of an
//     agency (Renstra Perangkat Daerah). Read finds the programme table in a
//     document's text, Audit says where it does not add up.
//   - [github.com/perencanaan-id/perencanaan/nomenklatur]: the codes of
//     Permendagri 90/2019 and the decrees after it, a catalogue of them, and
//     matching of names.
//   - [github.com/perencanaan-id/perencanaan/anggaran]: exact rupiah.
//   - [github.com/perencanaan-id/perencanaan/kinerja]: targets and units.
//
// The program in examples/audit does the main job from the command line.
//
// This root package holds the fixtures: tables of real documents, for tests
// of planning tools.
package perencanaan

import (
	"embed"
	"io/fs"
)

//go:embed testdata/*.txt testdata/*.yaml
var testdata embed.FS

// DinsosKotaJambi is the name in [Fixtures] of the tables of the Renstra of
// Dinas Sosial Kota Jambi 2025–2029: TAB-separated text as extracted from the
// document, every defect kept.
const DinsosKotaJambi = "renstra-dinsos-kota-jambi-2025-2029.txt"

// DinsosKotaJambiYAML is the name in [Fixtures] of the same plan as YAML, in
// the format of package renstra: for planning apps that need a real plan.
const DinsosKotaJambiYAML = "renstra-dinsos-kota-jambi-2025-2029.yaml"

// Fixtures returns the real documents that the module ships for tests.
func Fixtures() fs.FS {
	sub, err := fs.Sub(testdata, "testdata")
	if err != nil {
		panic("perencanaan: " + err.Error()) // only a wrong literal above can fail
	}
	return sub
}
