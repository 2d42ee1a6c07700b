package renstra

import (
	"strings"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Codes as tables write them that no edition writes so: with blanks or dashes
// between the numbers, with the code of the agency or the bidang urusan in
// front, with the zeros lost that a spreadsheet takes away.

// kodeLain reads such a code; sebab says what was read otherwise. It is invalid
// if no reading is a code.
func kodeLain(teks string) (kode nomenklatur.Kode, sebab string) {
	isi := strings.ReplaceAll(teks, " ", "")
	if isi != teks {
		sebab = "spasi di antara nomornya"
	}
	if !strings.Contains(isi, ".") && strings.Contains(isi, "-") {
		isi, sebab = strings.ReplaceAll(isi, "-", "."), "tanda hubung di antara nomornya"
	}
	if k, err := nomenklatur.ParseKode(isi); err == nil {
		return k, sebab
	}
	nomor := strings.Split(isi, ".")
	for _, n := range nomor {
		if !semuaAngka(n) {
			return kode, ""
		}
	}
	if k, ok := tanpaDepan(nomor); ok {
		return k, "kode perangkat daerah atau bidang urusan di depannya"
	}
	if k, err := nomenklatur.ParseKode(tambahNol(nomor)); err == nil {
		return k, "nol di depan nomornya hilang"
	}
	return kode, ""
}

// nomorSKPD is how many numbers the code of an agency has.
const nomorSKPD = 8

// tanpaDepan reads the code behind that of an agency, "1.01.2.22.0.00.01.0000.1.01.01",
// or behind its own bidang urusan, "1.01.1.01.01".
func tanpaDepan(nomor []string) (kode nomenklatur.Kode, ok bool) {
	var rest []string
	switch {
	case len(nomor) > nomorSKPD+1:
		if _, err := nomenklatur.ParseKodeSKPD(strings.Join(nomor[:nomorSKPD], ".")); err != nil {
			return kode, false
		}
		rest = nomor[nomorSKPD:]
	case len(nomor) > 4 && nomor[0] == nomor[2] && nomor[1] == nomor[3]:
		rest = nomor[2:]
	default:
		return kode, false
	}
	kode, err := nomenklatur.ParseKode(strings.Join(rest, "."))
	return kode, err == nil
}

// tambahNol writes bidang urusan, program and kegiatan with two digits, a sub
// kegiatan of three with four.
func tambahNol(nomor []string) string {
	out := make([]string, len(nomor))
	for i, n := range nomor {
		if len(n) == 1 && (i == 1 || i == 2 || i == 4) || len(n) == 3 && i == 5 {
			n = "0" + n
		}
		out[i] = n
	}
	return strings.Join(out, ".")
}
