package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// An amended plan may print its programmes twice, before the amendment and
// after it. The plan is what stands after it.

// statusPerubahan is what a caption says of an amendment.
type statusPerubahan uint8

const (
	tanpaPerubahan statusPerubahan = iota
	sebelumPerubahan
	setelahPerubahan
)

// perubahanJudul reads a caption, the last word of it that says so: "(Sebelum
// Perubahan)", "Rencana Program Perubahan", "P-Renstra". A change of the climate
// amends no plan.
func perubahanJudul(judul string) statusPerubahan {
	kata := strings.FieldsFunc(strings.ToLower(judul), func(r rune) bool { return strings.ContainsRune(" \t()[]:;.,/\"", r) })
	status := tanpaPerubahan
	for i, w := range kata {
		depan, belakang := "", ""
		if i > 0 {
			depan = kata[i-1]
		}
		if i+1 < len(kata) {
			belakang = kata[i+1]
		}
		switch {
		case w == "semula", depan == "sebelum" && slices.Contains(kataUbah, w):
			status = sebelumPerubahan
		case w == "p-renstra", w == "prenstra",
			(depan == "setelah" || depan == "sesudah") && slices.Contains(kataUbah, w),
			w == "perubahan" && (belakang == "" || slices.Contains(kataPerubahan, belakang) || digit(belakang[0])):
			status = setelahPerubahan
		}
	}
	return status
}

// kataUbah are the words behind "sebelum" and "setelah"; kataPerubahan those
// behind an amendment of the plan.
var (
	kataUbah      = []string{"perubahan", "diubah", "dirubah", "revisi", "direvisi"}
	kataPerubahan = []string{"renstra", "rencana", "program", "atas", "pertama", "kedua", "ketiga", "ke", "tahun", "periode", "lanjutan", "perangkat", "dinas", "badan", "kecamatan", "sekretariat", "inspektorat"}
)

// perubahanDiAtas is what the line above a head says of an amendment, if it says
// nothing else: a title between the tables of one caption.
func (b *baca) perubahanDiAtas(i int) string {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		row := b.Baris[j]
		switch {
		case row.IsKosong():
		case row.IsTeks() && !row.IsJudul() && len(row.At(0)) < 60 && perubahanJudul(row.At(0)) != tanpaPerubahan:
			return row.At(0)
		default:
			return ""
		}
	}
	return ""
}

// pilihPerubahan returns the tables of the plan as amended, or all if their
// captions do not tell. What stands before the amendment, and other copies of
// the rows, are returned apart.
func pilihPerubahan(daftar []*tabelProgram) (pakai, lain []*tabelProgram) {
	status := make([]statusPerubahan, len(daftar))
	ada := [setelahPerubahan + 1]bool{}
	for i, t := range daftar {
		status[i] = perubahanJudul(t.judul)
		if i > 0 && status[i] == tanpaPerubahan && strings.Contains(teks.Lipat(t.judul), "lanjutan") {
			status[i] = status[i-1]
		}
		ada[status[i]] = true
	}
	lama := tanpaPerubahan // what the amended tables stand against
	switch {
	case ada[sebelumPerubahan] && (ada[setelahPerubahan] || ada[tanpaPerubahan]):
		lama = sebelumPerubahan
	case !ada[setelahPerubahan] || !ada[tanpaPerubahan]:
		return daftar, nil
	}
	for i, t := range daftar {
		if status[i] == lama {
			lain = append(lain, t)
		} else {
			pakai = append(pakai, t)
		}
	}
	if !mengganti(pakai, lain) {
		return daftar, nil
	}
	return pakai, lain
}

// mengganti reports whether tables have the rows of others, half of them or
// more. A list of what was changed is no plan, and a table that has other rows
// goes on with them.
func mengganti(baru, lama []*tabelProgram) bool {
	adaKode, adaNama := map[string]bool{}, map[string]bool{}
	for _, t := range baru {
		for k, n := range kunciHalaman(t.halaman) {
			adaKode[k], adaNama[n] = true, true
		}
	}
	isi, ada := 0, 0
	for _, t := range lama {
		for k, n := range kunciHalaman(t.halaman) {
			isi++
			if n != "" && adaNama[n] || n == "" && adaKode[k] {
				ada++
			}
		}
	}
	return 2*ada >= isi
}
