package renstra

import (
	"slices"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// jenisTabel is what a table is, by its heads.
type jenisTabel uint8

const (
	jenisTakDikenal jenisTabel = iota
	jenisJumlah
	jenisAset
	jenisLayanan
	jenisKinerja
	jenisPendanaan
	jenisPendanaanSusun
	jenisTujuan
	jenisKaitan
	jenisPrioritas
	jenisIKU
	jenisIKK
	jenisCascading
	jenisStrategi
	jenisPenahapan
	jenisPermasalahan
	jenisIsu

	jumlahJenisTabel
)

// pembaca are the readers in the order in which they run.
var pembaca = [jumlahJenisTabel]struct {
	baca     func(*pembacaTabel, *tabel.Tabel)
	bersel   bool // a record a row, whose cells stand each for itself: they may be moved into their columns
	berlabel bool // every column has a label; one that has none is said
	berulang bool // two may have the same rows: of different units or years, or told row by row
}{
	jenisJumlah:         {baca: (*pembacaTabel).jumlah, bersel: true, berulang: true},
	jenisAset:           {baca: (*pembacaTabel).aset, bersel: true, berlabel: true, berulang: true},
	jenisLayanan:        {baca: (*pembacaTabel).layanan, berlabel: true},
	jenisKinerja:        {baca: (*pembacaTabel).kinerja, bersel: true, berlabel: true},
	jenisPendanaan:      {baca: (*pembacaTabel).pendanaan, bersel: true, berlabel: true},
	jenisPendanaanSusun: {baca: (*pembacaTabel).pendanaanSusun},
	jenisTujuan:         {baca: (*pembacaTabel).tujuan, bersel: true, berlabel: true, berulang: true},
	jenisKaitan:         {baca: (*pembacaTabel).kaitan, berlabel: true},
	jenisPrioritas:      {baca: (*pembacaTabel).prioritas, berlabel: true},
	jenisIKU:            {baca: (*pembacaTabel).iku, bersel: true, berlabel: true, berulang: true},
	jenisIKK:            {baca: (*pembacaTabel).ikk, bersel: true, berlabel: true, berulang: true},
	jenisCascading:      {baca: (*pembacaTabel).cascading},
	jenisStrategi:       {baca: (*pembacaTabel).strategi},
	jenisPenahapan:      {baca: (*pembacaTabel).penahapan},
	jenisPermasalahan:   {baca: (*pembacaTabel).permasalahan},
	jenisIsu:            {baca: (*pembacaTabel).isu},
}

// pengenal recognises a kind of table by the columns of its head.
type pengenal struct {
	jenis          jenisTabel
	tahun, program syarat     // of columns of years, and of programmes or kegiatan
	ada            [][]string // of each of these lists, a column with one of the words
	tanpa          []string   // none with one of these
	lain           func(*tabel.Tabel, []tabel.Kolom) bool
	pilih          func(*tabel.Tabel, []tabel.Kolom) jenisTabel // of several kinds, in place of jenis; the next recogniser's turn where it is none
}

// syarat is whether a head must have something, or must not.
type syarat uint8

const (
	boleh syarat = iota
	wajib
	jangan
)

func (s syarat) cocok(ada bool) bool { return s == boleh || ada == (s == wajib) }

// daftarPengenal are the recognisers in the order in which they are asked: the first
// that knows a head tells what the table is.
var daftarPengenal = []pengenal{
	// Programme tables are read by penyusun.
	{tahun: wajib, program: wajib, ada: [][]string{{"pagu", "rp"}}},
	{tahun: wajib, ada: [][]string{{"pagu", "rp"}, {"indikator"}}},
	{tahun: wajib, ada: [][]string{{"pagu", "rp"}}, tanpa: []string{"realisasi"}},

	{pilih: kinerjaAtauDana, tahun: wajib, ada: [][]string{{"realisasi"}, {"rasio"}}},
	{pilih: kinerjaAtauDana, tahun: wajib, program: jangan, lain: menilai},
	{pilih: jenisJudulIndikator, tahun: wajib},
	{jenis: jenisKinerja, tahun: wajib, program: jangan, ada: [][]string{{"indikator"}}, lain: mencapai},
	{jenis: jenisPendanaanSusun, tanpa: []string{"indikator", "target", "satuan"}, lain: isPendanaanSusun},
	{jenis: jenisTujuan, tahun: wajib, program: jangan, ada: [][]string{{"tujuan"}, {"sasaran"}, {"indikator"}}},
	{jenis: jenisStrategi, lain: isStrategi}, // with the programmes beside, too
	{jenis: jenisPenahapan, tanpa: []string{"indikator", "program", "kegiatan", "pagu", "target", "satuan", "realisasi"}, lain: isPenahapan},
	{jenis: jenisPermasalahan, tahun: jangan, ada: [][]string{{"akarmasalah", "akarpermasalahan", "masalahpokok", "permasalahanpokok"}}},
	{jenis: jenisPermasalahan, tahun: jangan, ada: [][]string{{"aspekkajian"}, {"permasalahan"}}},
	{jenis: jenisIsu, tahun: jangan, program: jangan, ada: [][]string{{"isustrategis"}}, tanpa: []string{"indikator", "tujuan", "sasaran"}},
	{jenis: jenisPrioritas, tahun: jangan, ada: [][]string{{"programprioritas"}}},
	{jenis: jenisCascading, tahun: jangan, lain: isCascadingKolom},
	{jenis: jenisCascading, tahun: jangan, lain: isCascadingTingkat},
	{jenis: jenisKaitan, tahun: jangan, program: wajib, ada: [][]string{{"indikator"}, {"tujuan", "sasaran", "outcome", "output"}}, lain: berkaitan},

	// Of indicators by years there is no other kind.
	{pilih: jenisIndikator, tahun: wajib, program: jangan, ada: [][]string{{"indikator"}}},
	{jenis: jenisTujuan, tahun: wajib, program: jangan, ada: [][]string{{"indikator"}}, lain: tujuanSaja},
	{tahun: wajib, program: jangan, ada: [][]string{{"indikator"}}},

	{jenis: jenisAset, ada: [][]string{{"namabarang", "jenisbarang", "jenisaset", "namaaset", "jenissarana"}, {"kuantitas", "jumlah", "merk", "kondisi", "nilai", "harga"}}},
	{jenis: jenisAset, tahun: jangan, program: jangan, ada: [][]string{{"uraian"}, {"kondisi"}, {"nilai", "harga"}}},
	{jenis: jenisCascading, lain: isCascading}, // whose boxes may begin with any of the words below
	{jenis: jenisLayanan, tahun: jangan, program: jangan, ada: [][]string{{"jenislayanan", "layanan"}}, tanpa: []string{"masalah", "permasalahan"}, lain: bersasaranLayanan},
	{jenis: jenisJumlah, tahun: jangan, program: jangan, ada: [][]string{{"jumlah", "total"}}, tanpa: []string{"pagu", "anggaran", "indikator"}},
	{jenis: jenisJumlah, program: jangan, tanpa: []string{"pagu", "anggaran", "indikator", "target", "realisasi", "sasaran", "tujuan", "nilai", "harga", "kondisi"}, lain: menghitung},
}

// jenisTabelOf tells what a table is by the heads of its first page that has
// any.
func jenisTabelOf(t *tabel.Tabel) jenisTabel {
	k := kolomPertama(t)
	if k == nil {
		return jenisTakDikenal
	}
	tahun, program := adaTahun(k), adaKolom(k, "program", "kegiatan", "bidangurusan")
	for i := range daftarPengenal {
		x := &daftarPengenal[i]
		if !x.tahun.cocok(tahun) || !x.program.cocok(program) || !x.kenal(t, k) {
			continue
		}
		if x.pilih == nil {
			return x.jenis
		}
		if j := x.pilih(t, k); j != jenisTakDikenal {
			return j
		}
	}
	return jenisTakDikenal
}

// kenal reports whether a head is as the recogniser wants it but for years and
// programmes.
func (x *pengenal) kenal(t *tabel.Tabel, k []tabel.Kolom) bool {
	for _, kata := range x.ada {
		if !adaKolom(k, kata...) {
			return false
		}
	}
	return !adaKolom(k, x.tanpa...) && (x.lain == nil || x.lain(t, k))
}

// adaTahun reports whether a head has columns of years.
func adaTahun(k []tabel.Kolom) bool {
	return slices.ContainsFunc(k, func(c tabel.Kolom) bool { return tahunKolom(c) > 0 })
}

// kinerjaAtauDana is what a table of what was planned and done is of.
func kinerjaAtauDana(_ *tabel.Tabel, k []tabel.Kolom) jenisTabel {
	if adaKolom(k, "indikator") || len(cariTahun(k, "anggaran", "pagu")) == 0 && len(cariTahun(k, "target")) > 0 {
		return jenisKinerja
	}
	return jenisPendanaan
}

// menilai reports whether a head has what was planned and what was done in the
// same years, with or without their ratio. One year does not tell: it may be
// that of the baseline.
func menilai(_ *tabel.Tabel, k []tabel.Kolom) bool {
	rencana, realisasi := cariTahun(k, "target", "anggaran", "pagu"), cariTahun(k, "realisasi")
	return len(rencana) > 1 && tahunSama(rencana, realisasi)
}

// mencapai reports whether a head has targets and what was reached of them in the
// same years, as tables of minimum service standards do.
func mencapai(_ *tabel.Tabel, k []tabel.Kolom) bool {
	target := cariTahun(k, "target")
	return len(target) > 1 && tahunSama(target, cariTahun(k, "capaian"))
}
