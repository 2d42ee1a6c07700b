package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

// putuskanHitungan decides the counts of a table that may be thousands or
// decimals, "1.204": they are thousands if the plan groups with that separator
// or, where it does not say, if all of the table have the same one; not if the
// table itself divides with it.
func (p *pembacaTabel) putuskanHitungan(sel []*kinerja.Target) {
	if !slices.ContainsFunc(sel, func(t *kinerja.Target) bool { return duaBacaan(*t) }) {
		return
	}
	ribuan := pemisahKonvensi(p.r.Konvensi)
	for _, t := range sel {
		if !duaBacaan(*t) || p.r.Konvensi != anggaran.KonvensiTakTentu {
			continue
		}
		s := pemisahAkhir(t.String())
		if ribuan != 0 && s != ribuan {
			return
		}
		ribuan = s
	}
	for _, t := range sel {
		if pemisahAkhir(t.String()) != ribuan {
			continue
		}
		if x, ok := t.Angka(); ok && !x.IsInteger() {
			return
		}
	}
	for _, t := range sel {
		if duaBacaan(*t) && pemisahAkhir(t.String()) == ribuan {
			*t, _ = t.DecideByTable(ribuan)
		}
	}
}

// hitunganMenurutJumlah decides the counts of a table that are still thousands or
// decimals by its own sums: those agree with one of the two readings and not with the
// other. What they do not decide adds up with nothing, which is said.
func (p *pembacaTabel) hitunganMenurutJumlah(t *TabelJumlah) {
	var ragu []*kinerja.Target
	for _, b := range t.semuaBaris() {
		for i := range b.Nilai {
			if duaBacaan(b.Nilai[i]) {
				ragu = append(ragu, &b.Nilai[i])
			}
		}
	}
	if len(ragu) == 0 {
		return
	}
	f := Temuan{Kode: TargetTakTentu, Keparahan: Info, Baris: t.Baris, Nama: t.Judul}
	tulis := ragu[0].String()
	ribuan, desimal := bacaRagu(ragu, true), bacaRagu(ragu, false)
	switch r, d := t.jumlahSalah(ragu, ribuan), t.jumlahSalah(ragu, desimal); {
	case r == 0 && d > 0:
		isiRagu(ragu, ribuan)
		f.Pesan = fmt.Sprintf("%d angka tabel seperti %q dibaca sebagai ribuan: hanya demikian jumlah tabel ini cocok.", len(ragu), tulis)
	case d == 0 && r > 0:
		isiRagu(ragu, desimal)
		f.Pesan = fmt.Sprintf("%d angka tabel seperti %q dibaca sebagai desimal: hanya demikian jumlah tabel ini cocok.", len(ragu), tulis)
	default:
		f.Pesan = fmt.Sprintf("%d angka tabel seperti %q dapat berarti ribuan atau desimal; dibiarkan dan tidak ikut dijumlahkan.", len(ragu), tulis)
	}
	p.catat(f)
}

// bacaRagu are counts in one of their two readings.
func bacaRagu(ragu []*kinerja.Target, ribuan bool) []kinerja.Target {
	out := make([]kinerja.Target, len(ragu))
	for i, t := range ragu {
		pemisah := pemisahAkhir(t.String())
		if !ribuan {
			pemisah = '.' + ',' - pemisah
		}
		out[i], _ = t.DecideByTable(pemisah)
	}
	return out
}

// isiRagu puts values in their place and returns those that stood there.
func isiRagu(ragu []*kinerja.Target, nilai []kinerja.Target) []kinerja.Target {
	lama := make([]kinerja.Target, len(ragu))
	for i, t := range ragu {
		lama[i], *t = *t, nilai[i]
	}
	return lama
}

// jumlahSalah counts the sums of a table that are wrong with some of its values
// read in one way.
func (t *TabelJumlah) jumlahSalah(ragu []*kinerja.Target, nilai []kinerja.Target) int {
	lama := isiRagu(ragu, nilai)
	p := Pemeriksaan{Rencana: &Rencana{}}
	p.jumlahKolom(t)
	p.jumlahBaris(t)
	isiRagu(ragu, lama)
	return len(p.temuan)
}

// pemisahKonvensi is the separator that groups, 0 if not known.
func pemisahKonvensi(k anggaran.Konvensi) rune {
	switch k {
	case anggaran.TitikRibuan:
		return '.'
	case anggaran.KomaRibuan:
		return ','
	}
	return 0
}

// pemisahAkhir is the last separator in a figure, 0 for none.
func pemisahAkhir(s string) rune {
	i := strings.LastIndexAny(s, ".,")
	if i < 0 {
		return 0
	}
	return rune(s[i])
}
