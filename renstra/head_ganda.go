package renstra

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Two columns of a head for the same figures of one year.

// kolomGanda decides between them by their labels: what stands after an
// amendment of the plan before what stood before it, of program, kegiatan and sub
// kegiatan beside each other that of the sub kegiatan, else the first. The other
// one is no more than kept in Node.Sel; it is said (see catatGanda), and amounts
// that nothing tells apart mean nothing, so that each of them is found.
func (k *kepala) kolomGanda(lama, baru int, labelLama, labelBaru string) (pakai int) {
	a, b := teks.Lipat(labelLama), teks.Lipat(labelBaru)
	lapisA, lapisB := lapisLabel(a), lapisLabel(b)
	pakai, buang, labelBuang := lama, baru, labelBaru
	if lapisB > lapisA || lapisB == lapisA && subKegiatan(b) && !subKegiatan(a) {
		pakai, buang, labelBuang = baru, lama, labelLama
	}
	jenis := kolomAbai
	if k.kolom[buang].jenis == kolomPagu && lapisA == lapisB && lapisB != lapisSelisih {
		jenis = kolomLain
	} else {
		k.ganda = append(k.ganda, labelBuang)
	}
	k.kolom[buang] = kolomTabel{jenis: jenis}
	return pakai
}

// lapisKolom is which layer of an amended plan a column shows, the one that
// counts last.
type lapisKolom uint8

const (
	lapisSelisih lapisKolom = iota // what the amendment adds or takes away
	lapisSebelum                   // before it
	lapisSatu                      // the label does not say
	lapisSesudah                   // after it
)

// lapisLabel reads a folded label.
func lapisLabel(f string) lapisKolom {
	switch {
	case adaKata(f, "bertambah", "berkurang", "selisih"):
		return lapisSelisih
	case adaKata(f, "sebelum", "murni", "semula", "induk"):
		return lapisSebelum
	case adaKata(f, "perubahan", "setelah", "sesudah", "menjadi"):
		return lapisSesudah
	}
	return lapisSatu
}

// subKegiatan reports whether a folded label is of the lowest level.
func subKegiatan(f string) bool { return adaKata(f, "subkegiatan", "keluaran", "output") }

// satuJenis leaves one column of each kind and year in a head read by paths.
func (k *kepala) satuJenis(kolom []tabel.Kolom) {
	pilih := map[kolomTabel]int{}
	for i, c := range k.kolom {
		switch c.jenis {
		case kolomLain, kolomKet, kolomAbai, kolomKode, kolomHasil, kolomBaseline:
			continue
		}
		lama, ada := pilih[c]
		switch {
		case !ada:
			pilih[c] = i
			continue
		case c.jenis == kolomNama && sebelah(kolom, lama, i): // names one cell further right for each level
			k.kolom[i] = kolomTabel{}
			continue
		}
		pilih[c] = k.kolomGanda(lama, i, k.label[lama], k.label[i])
	}
}

// barisLapis reports whether rows below a head part its columns into the layers of
// an amended plan.
func barisLapis(rows []barisTabel) bool {
	return slices.ContainsFunc(rows, func(r barisTabel) bool {
		n := 0
		for _, s := range r.Sel {
			if l := lapisLabel(teks.Lipat(s)); l == lapisSebelum || l == lapisSesudah {
				n++
			}
		}
		return n > 1
	})
}

// satuBaseline leaves one column for the baseline: what was reached in a year that
// the head plans is none, and of several the one that says so goes before what was
// reached, then the last year.
func (k *kepala) satuBaseline() {
	pilih, banyak := -1, 0
	dasar, sebut := 0, false // of the one chosen: its year, and whether it says that it is the baseline
	for i, c := range k.kolom {
		if c.jenis != kolomBaseline || i >= len(k.label) {
			continue
		}
		banyak++
		l := bacaLabel(teks.Lipat(k.label[i]))
		ini := !labelNyata(l.lipat)
		switch {
		case !ini && slices.Contains(k.tahun, l.dasar):
			k.kolom[i] = kolomTabel{jenis: kolomAbai}
		case pilih < 0:
			pilih, dasar, sebut = i, l.dasar, ini
		case ini && !sebut || ini == sebut && l.dasar > dasar:
			k.kolom[pilih] = kolomTabel{jenis: kolomAbai}
			pilih, dasar, sebut = i, l.dasar, ini
		default:
			k.kolom[i] = kolomTabel{jenis: kolomAbai}
		}
	}
	if pilih >= 0 && banyak > 1 {
		k.dasar = dasar
	}
}

// labelNyata reports whether a folded label is about what was reached and does not
// say that the plan begins from it.
func labelNyata(f string) bool {
	return adaKata(f, "realisasi", "capaian") && !adaKata(f, "baseline", "awal", "eksisting")
}

// sebelah reports whether the columns from one to another stand under one label.
func sebelah(kolom []tabel.Kolom, dari, ke int) bool {
	for _, c := range kolom[dari : ke+1] {
		if !slices.Equal(c.Label, kolom[dari].Label) {
			return false
		}
	}
	return true
}

// catatGanda says which columns of a table are not read, once for all its pages.
func (p *penyusun) catatGanda(semua []*halaman) {
	sudah := map[string]bool{}
	for _, h := range semua {
		kolom := strings.Join(h.kepala.ganda, ", ")
		if kolom == "" || sudah[kolom] {
			continue
		}
		sudah[kolom] = true
		p.catat(Temuan{Kode: MedanGanda, Keparahan: Info, Baris: h.kepala.baris,
			Pesan: fmt.Sprintf("Kolom %s tidak dibaca: tahunnya sudah punya kolom lain untuk isi yang sama.", kolom)})
	}
}

// catatAbai says which columns of a table have figures of something else, as what
// was reached, once for all its pages.
func (p *penyusun) catatAbai(semua []*halaman) {
	var label []string
	baris := 0
	for _, h := range semua {
		for i, c := range h.kepala.kolom {
			if c.jenis != kolomAbai || i >= len(h.kepala.label) {
				continue
			}
			s := h.kepala.label[i]
			if s == "" || slices.Contains(label, s) || slices.Contains(h.kepala.ganda, s) || !h.berangka(i) {
				continue
			}
			label, baris = append(label, s), cmp.Or(baris, h.kepala.baris)
		}
	}
	if len(label) > 0 {
		p.catat(Temuan{Kode: MedanTidakDibaca, Keparahan: Info, Baris: baris,
			Pesan: fmt.Sprintf("Kolom berisi angka yang tidak dibaca: %s.", strings.Join(label, ", "))})
	}
}

// berangka reports whether a column of a page has a figure.
func (h *halaman) berangka(at int) bool {
	return slices.ContainsFunc(h.baris, func(row barisTabel) bool { return angkaSel(row.At(at)) })
}
