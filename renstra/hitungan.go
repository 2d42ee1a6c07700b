package renstra

import (
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
