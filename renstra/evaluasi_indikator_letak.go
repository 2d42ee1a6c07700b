package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

// To which indicators a record belongs.

// asalIndikator is the table that states an indicator.
type asalIndikator int

const (
	asalTujuan asalIndikator = iota
	asalIKU
	asalIKK
)

var namaAsal = [...]string{"", "IKU", "IKK"}

// letakIndikator is where an indicator stands.
type letakIndikator struct {
	asal     asalIndikator
	kelompok *KelompokIndikator
	baris    *BarisIndikator
}

// nama is the tujuan or sasaran, "" for the other tables.
func (k *KelompokIndikator) nama() string {
	switch {
	case k.Sasaran != nil:
		return k.Sasaran.Nama
	case k.Tujuan != nil:
		return k.Tujuan.Nama
	}
	return ""
}

// jalur leads to the indicator.
func (l letakIndikator) jalur() []string {
	var j []string
	switch {
	case l.kelompok.Sasaran != nil:
		j = []string{l.kelompok.Tujuan.Nama, l.kelompok.Sasaran.Nama}
	case l.kelompok.Tujuan != nil:
		j = []string{l.kelompok.Tujuan.Nama}
	default:
		j = []string{namaAsal[l.asal]}
	}
	return append(j, l.baris.Indikator.Nama)
}

// catatNama keeps an indicator under its name, and under what is left of that
// without a unit in brackets.
func (p *penilaiIndikator) catatNama(l letakIndikator) {
	for _, lipat := range kunciIndikator(l.baris.Indikator.Nama) {
		p.nama[lipat] = append(p.nama[lipat], l)
	}
}

func kunciIndikator(nama string) []string {
	dasar, _ := pisahSatuan(nama)
	return slices.Compact([]string{teks.Lipat(nama), teks.Lipat(dasar)})
}

// menurutNama are the indicators of a table that have the name of a record, or
// else those whose name differs from it by a unit in brackets alone.
func (p *penilaiIndikator) menurutNama(x *RealisasiIndikator) (semua [len(namaAsal)][]letakIndikator) {
	var mirip [len(namaAsal)][]letakIndikator
	lipat := teks.Lipat(x.Indikator)
	ada := map[*BarisIndikator]bool{}
	for _, kunci := range kunciIndikator(x.Indikator) {
		for _, l := range p.nama[kunci] {
			i := l.baris.Indikator
			switch {
			case ada[l.baris]:
			case teks.Lipat(i.Nama) == lipat:
				semua[l.asal] = append(semua[l.asal], l)
			case senamaIndikator(i.Nama, i.Satuan, x.Indikator, x.Nilai.Satuan()):
				mirip[l.asal] = append(mirip[l.asal], l)
			}
			ada[l.baris] = true
		}
	}
	for t := range semua {
		if len(semua[t]) == 0 {
			semua[t] = mirip[t]
		}
	}
	return semua
}

// cari returns the indicators that a record means. Where a table has several,
// it means none, and cocok says how many.
func (p *penilaiIndikator) cari(x *RealisasiIndikator) (rows []letakIndikator, cocok int) {
	menurutAsal := p.menurutNama(x)
	if x.Induk != "" {
		menurutAsal = menurutInduk(menurutAsal, teks.Lipat(x.Induk))
	}
	for _, daftar := range menurutAsal {
		if len(daftar) > 1 {
			return nil, len(daftar)
		}
		rows = append(rows, daftar...)
	}
	return rows, len(rows)
}

// menurutInduk leaves what the induk of a record names. A sasaran that is one
// of several with the indicator does not tell which of them the IKU is.
func menurutInduk(semua [len(namaAsal)][]letakIndikator, induk string) (out [len(namaAsal)][]letakIndikator) {
	for _, t := range []asalIndikator{asalIKU, asalIKK} {
		if teks.Lipat(namaAsal[t]) == induk {
			out[t] = semua[t]
			return out
		}
	}
	for _, l := range semua[asalTujuan] {
		if teks.Lipat(l.kelompok.nama()) == induk {
			out[asalTujuan] = append(out[asalTujuan], l)
		}
	}
	if len(out[asalTujuan]) == 1 && len(semua[asalTujuan]) == 1 {
		for _, t := range []asalIndikator{asalIKU, asalIKK} {
			if len(semua[t]) == 1 {
				out[t] = semua[t]
			}
		}
	}
	return out
}

// tempatkan puts each record where it belongs.
func (p *penilaiIndikator) tempatkan(realisasi []RealisasiIndikator) {
	tercatat := map[*BarisIndikator]bool{}
	for i := range realisasi {
		x := &realisasi[i]
		rows, cocok := p.cari(x)
		if len(rows) == 0 {
			p.tanpaBaris(x, cocok)
			continue
		}
		if x.Nilai.Jenis() == kinerja.JenisTidakTertulis {
			continue
		}
		if at := slices.IndexFunc(rows, func(l letakIndikator) bool { return tercatat[l.baris] }); at >= 0 {
			p.ganda(rows[at], x, x.Nilai)
		}
		for _, l := range rows {
			p.isi(l, x, tercatat)
		}
	}
}

// isi gives an indicator its realisasi, unless a record before has done so. What
// the plan holds is another record of the same thing.
func (p *penilaiIndikator) isi(l letakIndikator, x *RealisasiIndikator, tercatat map[*BarisIndikator]bool) {
	b := l.baris
	if tercatat[b] {
		return
	}
	tercatat[b] = true
	rencana := b.Realisasi
	b.Realisasi = x.Nilai.WithSatuan(b.Target.Satuan())
	if rencana.Tertulis() && !rencana.Equal(b.Realisasi) {
		p.ganda(l, x, rencana)
	}
}

func (p *penilaiIndikator) ganda(l letakIndikator, x *RealisasiIndikator, lain kinerja.Target) {
	p.catat(l, Temuan{Kode: RealisasiGanda, Keparahan: Galat,
		Pesan: fmt.Sprintf("%sRealisasi %d tercatat lebih dari sekali: dihitung %s, tidak dihitung %s.", barisData(x), p.e.Tahun, l.baris.Realisasi, lain)})
}

// tanpaBaris reports a record that belongs to no indicator, or to one of several.
func (p *penilaiIndikator) tanpaBaris(x *RealisasiIndikator, cocok int) {
	sebut := fmt.Sprintf("%q", x.Indikator)
	if x.Induk != "" {
		sebut += fmt.Sprintf(" pada %q", x.Induk)
	}
	sebab := "tidak ada dalam tabel tujuan dan sasaran, IKU dan IKK"
	if cocok > 1 {
		sebab = fmt.Sprintf("cocok dengan %d indikator satu tabel: tuliskan induknya", cocok)
	}
	p.e.Temuan = append(p.e.Temuan, Temuan{Kode: RealisasiTanpaBaris, Keparahan: Galat, Nama: x.Indikator, Tahun: p.e.Tahun,
		Pesan: fmt.Sprintf("%sIndikator %s %s; realisasinya tidak dihitung.", barisData(x), sebut, sebab)})
}

// barisData says in which line of the records something was found.
func barisData(x *RealisasiIndikator) string {
	if x.Baris == 0 {
		return ""
	}
	return fmt.Sprintf("Data realisasi baris %d: ", x.Baris)
}

// catat adds a finding about an indicator.
func (p *penilaiIndikator) catat(l letakIndikator, t Temuan) {
	ind := l.baris.Indikator
	t.Baris, t.Jalur, t.Nama, t.Tahun = ind.Baris, l.jalur(), strings.TrimSpace(ind.Nama), p.e.Tahun
	p.e.Temuan = append(p.e.Temuan, t)
}
