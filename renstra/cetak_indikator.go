package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

// The printed tables of indicators.

// lajurCetak is a column of such a table and what it has of an indicator.
type lajurCetak struct {
	KolomCetak
	isi func(*Indikator) string
}

func kolomNomor(i *Indikator) string { return i.Nomor }

// lajurCetakOf are the columns behind the name of the indicators: targets,
// remarks, those of wajib, and what else one of the indicators has.
func (r *Rencana) lajurCetakOf(ind []*Indikator, wajib ...string) []lajurCetak {
	var out []lajurCetak
	tambah := func(label string, isi func(*Indikator) string) {
		if slices.Contains(wajib, label) || slices.ContainsFunc(ind, func(i *Indikator) bool { return isi(i) != "" }) {
			out = append(out, lajurCetak{teksKolom(label), isi})
		}
	}
	tambah("DEFINISI OPERASIONAL", func(i *Indikator) string { return i.Definisi })
	tambah("ARAH", func(i *Indikator) string {
		if i.Arah == kinerja.ArahTidakTertulis {
			return ""
		}
		return i.Arah.String()
	})
	tambah("SATUAN", func(i *Indikator) string { return i.Satuan.String() })
	tambah(strings.TrimSpace("BASELINE "+tahunTeks(r.Periode.TahunDasar)), func(i *Indikator) string { return i.Baseline.String() })
	var semua []*kinerja.Indikator
	for _, i := range ind {
		semua = append(semua, &i.Indikator)
	}
	tahun := tahunDari(semua)
	if len(tahun) == 0 {
		tahun = r.Tahun // by its years the reader knows the table
	}
	for _, y := range tahun {
		out = append(out, lajurCetak{teksKolom("TARGET TAHUN", tahunTeks(y)), func(i *Indikator) string { return i.Year(y).Target.String() }})
	}
	tambah("KONDISI AKHIR PERIODE", func(i *Indikator) string { return i.KondisiAkhir.String() })
	tambah("SUMBER DATA", func(i *Indikator) string { return i.SumberData })
	tambah("PENANGGUNG JAWAB", func(i *Indikator) string { return i.PenanggungJawab })
	return append(out, lajurCetak{teksKolom("KET"), func(i *Indikator) string { return i.Keterangan }})
}

// barisIndikator adds the row of an indicator, with what stands before it.
func (t *Tabel) barisIndikator(depan []string, i *Indikator, kolom []lajurCetak) {
	sel := slices.Clone(depan)
	for _, k := range kolom {
		sel = append(sel, k.isi(i))
	}
	t.Baris = append(t.Baris, BarisCetak{Sel: sel})
}

func (t *Tabel) kepalaIndikator(kolom []lajurCetak) {
	for _, k := range kolom {
		t.Kolom = append(t.Kolom, k.KolomCetak)
	}
}

// TabelTujuan is Table 3.3, Tujuan dan Sasaran. As all tables of indicators it
// has columns for what the official layout has none for, such as the baseline,
// where an indicator has it.
func (r *Rencana) TabelTujuan() *Tabel {
	r = utuh(r)
	semua := slices.Collect(r.indikatorTujuan)
	nama := []lajurCetak{{teksKolom("INDIKATOR"), func(i *Indikator) string { return i.Nama }}}
	if slices.ContainsFunc(semua, func(i *Indikator) bool { return i.Nomor != "" }) {
		nama = slices.Insert(nama, 0, lajurCetak{teksKolom("NO"), kolomNomor})
	}
	kolom := append(nama, r.lajurCetakOf(semua)...)
	t := &Tabel{Nomor: "3.3", Judul: r.judulPeriode("Tujuan dan Sasaran Rencana Strategis"),
		Kolom: []KolomCetak{teksKolom("NSPK"), teksKolom("TUJUAN"), teksKolom("SASARAN")}}
	t.kepalaIndikator(kolom)
	for _, g := range r.Tujuan {
		t.kelompok(g.NSPK, g.Nama, "", g.Indikator, kolom)
		for _, s := range g.Sasaran {
			t.kelompok("", "", s.Nama, s.Indikator, kolom)
		}
	}
	return t
}

// kelompok adds the rows of one tujuan or sasaran, its name on the first.
func (t *Tabel) kelompok(nspk, tujuan, sasaran string, ind []Indikator, kolom []lajurCetak) {
	if len(ind) == 0 {
		ind = []Indikator{{}}
	}
	for i := range ind {
		t.barisIndikator([]string{nspk, tujuan, sasaran}, &ind[i], kolom)
		nspk, tujuan, sasaran = "", "", ""
	}
}

// TabelIKU is Table 4.5, Indikator Kinerja Utama.
func (r *Rencana) TabelIKU() *Tabel {
	r = utuh(r)
	return r.tabelIndikator("4.5", "Indikator Kinerja Utama", r.IKU)
}

// TabelIKK is Table 4.6, Indikator Kinerja Kunci.
func (r *Rencana) TabelIKK() *Tabel {
	r = utuh(r)
	return r.tabelIndikator("4.6", "Indikator Kinerja Kunci", r.IKK)
}

func (r *Rencana) tabelIndikator(nomor, judul string, ind []Indikator) *Tabel {
	semua := make([]*Indikator, len(ind))
	for i := range ind {
		semua[i] = &ind[i]
	}
	kolom := slices.Concat([]lajurCetak{
		{teksKolom("NO"), kolomNomor}, {teksKolom("INDIKATOR"), func(i *Indikator) string { return i.Nama }},
	}, r.lajurCetakOf(semua, "SATUAN"))
	t := &Tabel{Nomor: nomor, Judul: r.judulPeriode(judul)}
	t.kepalaIndikator(kolom)
	for _, i := range semua {
		t.barisIndikator(nil, i, kolom)
	}
	return t
}
