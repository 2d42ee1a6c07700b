package nomenklatur_test

import (
	"testing"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The zero catalogue finds nothing.
func TestKatalogKosong(t *testing.T) {
	k := new(nomenklatur.Katalog)
	if m := k.Match(nomenklatur.Query{Nama: "PROGRAM REHABILITASI SOSIAL"}); m.Keyakinan != nomenklatur.TidakAda {
		t.Error(m)
	}
	if h := k.Search(nomenklatur.Cari{Teks: "sosial"}); len(h) > 0 {
		t.Error(h)
	}
}
