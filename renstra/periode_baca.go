package renstra

import (
	"slices"
	"strings"
)

// A head may count the years of the plan, Tahun-1 to Tahun-5 (Table T-C.27 of
// Permendagri 86/2017): which they are the period says.

// hitungTahun turns the counted years of the heads into years. It reports the
// head whose years cannot be known, nil if there is none.
func (b *baca) hitungTahun(daftar []*tabelProgram, o options) *kepala {
	for _, t := range daftar {
		for _, h := range t.halaman {
			k := h.kepala
			if len(k.tahun) == 0 || k.tahun[0] >= tahunKe {
				continue
			}
			if b.periode.IsZero() {
				b.periode = b.cariPeriode(t, o)
			}
			dari := b.periode.Dari
			if dari == 0 && k.dasar > 0 {
				dari = k.dasar + 1
			}
			if dari == 0 {
				return k
			}
			k.mulai(dari)
		}
	}
	return nil
}

// mulai gives the counted years of a head their number, the first being dari.
func (k *kepala) mulai(dari int) {
	for _, kolom := range [][]kolomTabel{k.kolom, k.harfia} {
		for i, c := range kolom {
			if c.tahun > 0 && c.tahun < tahunKe {
				kolom[i].tahun = dari + c.tahun - 1
			}
		}
	}
	tahun := slices.Clone(k.tahun)
	for i, t := range tahun {
		if t < tahunKe {
			tahun[i] = dari + t - 1
		}
	}
	k.tahun = tahun
}

// cariPeriode finds the period: the option, the caption of the table, or a
// short line of the document that names it.
func (b *baca) cariPeriode(t *tabelProgram, o options) Periode {
	if !o.periode.IsZero() {
		return o.periode
	}
	if p := periodeDalam(t.judul); !p.IsZero() {
		return p
	}
	for _, row := range b.Baris {
		if row.Isi() != 1 {
			continue
		}
		if s := strings.Join(row.Sel, ""); len(s) <= 200 {
			if p := periodeDalam(s); !p.IsZero() {
				return p
			}
		}
	}
	return Periode{}
}

// periodeDalam reads the period that a text names: "2025-2029", "2025 – 2029",
// "2025 s.d. 2029".
func periodeDalam(s string) Periode {
	for i := 0; i+4 <= len(s); i++ {
		if s[i] != '2' || !tahunDi(s, i) {
			continue
		}
		j := i + 4
		for j < len(s) && j < i+4+len(" sampai dengan ") && (s[j] < '0' || s[j] > '9') {
			j++
		}
		sela := strings.TrimSpace(s[i+4 : j])
		if !tahunDi(s, j) || !slices.Contains([]string{"-", "–", "—", "s.d.", "s.d", "s/d", "sd", "sampai", "sampai dengan", "hingga"}, strings.ToLower(sela)) {
			continue
		}
		dari, sampai := angka(s[i:i+4]), angka(s[j:j+4])
		if n := sampai - dari; n >= 2 && n <= 6 {
			return Periode{Dari: dari, Sampai: sampai}
		}
	}
	return Periode{}
}

// tahunDi reports whether a year of this century stands at s[i:].
func tahunDi(s string, i int) bool {
	return i+4 <= len(s) && s[i:i+2] == "20" && semuaAngka(s[i:i+4]) && (i+4 == len(s) || s[i+4] < '0' || s[i+4] > '9') && (i == 0 || s[i-1] < '0' || s[i-1] > '9')
}
