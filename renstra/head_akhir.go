package renstra

import "slices"

// The end of the period, where a head gives it one column and says no more than
// that: targets, unless the cells under it are amounts.

// akhirTunggal gives such a column the target, if the next label stands right
// beside it.
func (k *kepala) akhirTunggal(t labelSel, end int, label []labelSel) {
	if t.tahun != tahunAkhir || k.kolom[t.at].jenis != kolomLain {
		return
	}
	lain := slices.ContainsFunc(k.kolom[t.at:min(end, len(k.kolom))], func(c kolomTabel) bool { return c.tahun == tahunAkhir })
	sebelah := t.at+1 == len(k.kolom) || slices.ContainsFunc(label, func(l labelSel) bool { return l.at == t.at+1 })
	if lain || !sebelah {
		return
	}
	k.tunggal = true
	k.kolom[t.at] = kolomTabel{kolomTarget, tahunAkhir}
	k.harfia[t.at] = k.kolom[t.at]
}

// akhirUang makes it a column of amounts, if most of its cells are such; jenis
// are those of all cells of the page.
func (h *halaman) akhirUang(jenis []jenisSel) {
	k := h.kepala
	at := slices.Index(k.kolom, kolomTabel{kolomTarget, tahunAkhir})
	if at < 0 {
		return
	}
	uang, isi := 0, 0
	for _, row := range h.baris {
		if at < len(row.Sel) && jenis[at] != selKosong {
			isi++
			if jenis[at] == selUang {
				uang++
			}
		}
		jenis = jenis[len(row.Sel):]
	}
	if 2*uang <= isi {
		return
	}
	k.kolom = slices.Clone(k.kolom)
	k.kolom[at].jenis = kolomPagu
	if k.harfia != nil {
		k.harfia = slices.Clone(k.harfia)
		k.harfia[at].jenis = kolomPagu
	}
}
