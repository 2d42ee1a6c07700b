package renstra

import (
	"maps"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// The indicators that lie within records in JSON: a record of their own for each.

// rekaman adds a record, and one more for each indicator that lies within it.
// The first of these fills the record where it names no indicator itself. The
// further ones have no money, which is that of the record and not theirs.
func (p *larikJSON) rekaman(b tabel.Baris, indikator []map[string]string) error {
	if len(indikator) > 0 && !slices.ContainsFunc(p.d.kolom, func(k string) bool {
		return p.arti(k).arti == medanIndikator && b.At(p.at[k]) != ""
	}) {
		if err := p.isiIndikator(&b, indikator[0]); err != nil {
			return err
		}
		indikator = indikator[1:]
	}
	if err := p.tambah(b, "indikator"); err != nil {
		return err
	}
	return p.rekamanLain(b, indikator, func(medanDatar) bool { return false })
}

// sarangKegiatan are the fields with the indicators of the kegiatan of a record.
var sarangKegiatan = map[string]bool{"outputgiat": true, "outputkegiatan": true, "indikatorkegiatan": true, "indikatorgiat": true}

// rekamanKegiatan adds records of the kegiatan of a record, one for each of its
// indicators.
func (p *larikJSON) rekamanKegiatan(b tabel.Baris, indikator []map[string]string) error {
	return p.rekamanLain(b, indikator, func(m medanDatar) bool {
		return m.tingkat == nomenklatur.TingkatSubKegiatan || m.arti == medanKodeBaris
	})
}

// rekamanLain adds a record for each of the indicators, without what only one may
// say and what buang takes away.
func (p *larikJSON) rekamanLain(b tabel.Baris, indikator []map[string]string, buang func(medanDatar) bool) error {
	for _, o := range indikator {
		lain := tabel.Baris{Nomor: b.Nomor, Sel: slices.Clone(b.Sel)}
		for i := range lain.Sel {
			switch m := p.arti(p.d.kolom[i]); m.arti {
			case medanIndikator, medanSatuan, medanTarget, medanAwal, medanAkhir, medanPaguAkhir, medanHasil:
				lain.Sel[i] = ""
			default:
				if m.uang() || buang(m) {
					lain.Sel[i] = ""
				}
			}
		}
		if err := p.isiIndikator(&lain, o); err != nil {
			return err
		}
		if err := p.tambah(lain, "indikator"); err != nil {
			return err
		}
	}
	return nil
}

// tambah adds a record, if there is room for it; apa is what it is of.
func (p *larikJSON) tambah(b tabel.Baris, apa string) error {
	if p.d.baris = append(p.d.baris, b); len(p.d.baris) > p.MaxBaris {
		return batas("paling banyak %d baris", p.MaxBaris, apa+" berikutnya")
	}
	return nil
}

// isiIndikator writes the fields of a nested indicator, in the order of their
// names: a target in words ("targetoutputteks") comes after its bare number.
func (p *larikJSON) isiIndikator(b *tabel.Baris, o map[string]string) error {
	lalu := map[int]string{} // the fields of the targets so far, by year
	for _, k := range slices.Sorted(maps.Keys(o)) {
		m := p.arti(k)
		if dulu := lalu[m.tahun]; m.arti == medanTarget && o[k] != "" {
			if dulu != "" && !strings.HasPrefix(o[k], o[dulu]) {
				p.d.sarang(b.Nomor, dulu) // another target than the one that is taken
				b.Sel[p.at[dulu]] = ""
			}
			lalu[m.tahun] = k
		}
		switch m.arti {
		case medanIndikator, medanSatuan, medanTarget, medanAwal, medanAkhir:
			if o[k] == "" {
				continue
			}
			if err := p.isi(b, k, o[k]); err != nil {
				return err
			}
		}
	}
	return nil
}

// sarang notes the fields of nested indicators that are not carried.
func (p *larikJSON) sarang(baris int, nama string, objek []map[string]string) {
	for _, o := range objek {
		for k, v := range o {
			if v != "" && p.arti(k).arti == medanLain && !bukanUkuran(k) {
				p.d.sarang(baris, nama+"."+k)
			}
		}
	}
}

// rekamanBagian adds a record for each account or source of funds within a record.
// Where the record has amounts too, they are the whole of these.
func (p *larikJSON) rekamanBagian(b tabel.Baris, m medanJSON) error {
	isi, di, _ := bacaLarik(m)
	dasar := tabel.Baris{Sel: slices.Clone(b.Sel)}
	for i := range dasar.Sel {
		switch a := p.arti(p.d.kolom[i]); a.arti {
		case medanKode, medanNama, medanKodeBaris, medanSKPD, medanNamaSKPD, medanSubSKPD, medanNamaSubSKPD, medanTahun, medanTahunAwal, medanAktif, medanHapus:
		default:
			dasar.Sel[i] = ""
		}
	}
	for i, o := range isi {
		r := tabel.Baris{Nomor: p.baris(int64(di[i])), Sel: slices.Clone(dasar.Sel)}
		var bawah []medanJSON // the accounts below it
		for _, x := range o {
			if isi, _, ok := bacaLarik(x); ok && p.bagianJSON(isi, nomenklatur.TingkatSubKegiatan) {
				bawah = append(bawah, x)
				continue
			}
			if err := p.isiBagian(&r, m.nama, x); err != nil {
				return err
			}
		}
		if err := p.isi(&r, medanBersarang, m.nama); err != nil {
			return err
		}
		if err := p.tambah(r, "rekening"); err != nil {
			return err
		}
		for _, x := range bawah {
			if err := p.rekamanBagian(r, x); err != nil {
				return err
			}
		}
	}
	return nil
}

// medanBersarang is the field that marks the records of parts within a record.
const medanBersarang = "\x00bagian"

// isiBagian writes a field of an account or source of funds.
func (p *larikJSON) isiBagian(r *tabel.Baris, kunci string, x medanJSON) error {
	nama := x.nama
	switch f := teks.Lipat(nama); {
	case berisi(x.nilai):
		sel, lain, ok := tahunanJSON(x)
		if !ok {
			lain = []string{nama}
		}
		for _, l := range lain {
			catatLetak(&p.d.angkaLain, kunci+"."+l, r.Nomor)
		}
		for _, s := range sel {
			if err := p.isi(r, s.nama, s.isi); err != nil {
				return err
			}
		}
		return nil
	case slices.Contains(kodeSimpul, f):
		nama = "kode_rekening"
	case slices.Contains(namaSimpul, f):
		nama = "nama_rekening"
	}
	return p.isi(r, nama, x.teks())
}
