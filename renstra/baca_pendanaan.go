package renstra

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// lajurPendanaan is where the columns of Table T-C.24 stand. How many years it
// has, its head says.
type lajurPendanaan struct {
	nomor, uraian                   int
	anggaran, realisasi, rasio      []kolomTahun
	sisa                            []kolomTahun // what was left, which the plan knows from the two
	tahun                           []int        // of any of them
	tumbuhAnggaran, tumbuhRealisasi int
}

func lajurPendanaanOf(k []tabel.Kolom) lajurPendanaan {
	l := lajurPendanaan{
		nomor:           cariKolom(k, "no", "nomor", "kode"),
		uraian:          lajurUraian(k),
		anggaran:        cariTahun(k, "anggaran", "pagu"),
		realisasi:       cariTahun(k, "realisasi"),
		rasio:           cariTahun(k, kataRasio...),
		sisa:            cariTahun(k, "sisa"),
		tumbuhAnggaran:  cariKolom(k, "rataratapertumbuhananggaran", "pertumbuhananggaran"),
		tumbuhRealisasi: cariKolom(k, "rataratapertumbuhanrealisasi", "pertumbuhanrealisasi"),
	}
	if l.nomor == l.uraian {
		l.nomor = -1
	}
	for _, c := range l.nilai() {
		l.tahun = append(l.tahun, c.tahun)
	}
	slices.Sort(l.tahun)
	l.tahun = slices.Compact(l.tahun)
	return l
}

// nilai are the columns whose values the plan has.
func (l *lajurPendanaan) nilai() []kolomTahun {
	return slices.Concat(l.anggaran, l.realisasi, l.rasio)
}

// nama is the number and the name of a row. The cells of a total are merged as a
// rule: its name then stands where the numbers do.
func (l *lajurPendanaan) nama(row tabel.Baris) (nomor, nama string) {
	nomor, nama = row.At(l.nomor), row.At(l.uraian)
	if nama == "" && isKata(nomor) {
		return "", nomor
	}
	return nomor, nama
}

// lajurUraian is the column of what the money is for, under whatever name: the
// first that neither numbers the rows nor belongs to a year.
func lajurUraian(k []tabel.Kolom) int {
	if i := cariKolom(k, "uraian", "jenisbelanja", "belanja"); i >= 0 {
		return i
	}
	nomor := cariKolom(k, "no", "nomor")
	return max(0, slices.IndexFunc(k, func(c tabel.Kolom) bool {
		return len(c.Label) > 0 && tahunKolom(c) == 0 && (nomor < 0 || c.Lipat != k[nomor].Lipat) && c.Lipat != "kode"
	}))
}

// pendanaan reads Table T-C.24, Anggaran dan Realisasi Pendanaan Pelayanan.
func (p *pembacaTabel) pendanaan(t *tabel.Tabel) {
	konv := p.uangPendanaan(t, selUangPendanaan(t))
	var beda sisaBeda
	for l, row := range barisDengan(t, lajurPendanaanOf) {
		nomor, nama := l.nama(row)
		if nama == "" {
			p.tanpaNama(row.Nomor, "tabel pendanaan", row.Sel)
			continue
		}
		d := Pendanaan{
			Baris: row.Nomor, Nomor: nomor, Uraian: nama, Sel: p.selAsli(row),
			Tahunan:         make([]PendanaanTahunan, 0, len(l.tahun)),
			TumbuhAnggaran:  kinerja.ParseTarget(row.At(l.tumbuhAnggaran)),
			TumbuhRealisasi: kinerja.ParseTarget(row.At(l.tumbuhRealisasi)),
		}
		for _, tahun := range l.tahun {
			d.Tahunan = append(d.Tahunan, PendanaanTahunan{
				Tahun:     tahun,
				Anggaran:  p.uang(konv, row, selTahun(row.At, l.anggaran, tahun), "anggaran", tahun),
				Realisasi: p.uang(konv, row, selTahun(row.At, l.realisasi, tahun), "realisasi", tahun),
				Rasio:     kinerja.ParseTarget(selTahun(row.At, l.rasio, tahun)),
			})
		}
		p.r.Pendanaan = append(p.r.Pendanaan, d)
		for _, c := range l.sisa {
			beda.periksa(konv, &d, c.tahun, row.At(c.at))
		}
	}
	p.catatSisa(beda)
	l := lajurPendanaanOf(kolomPertama(t))
	p.kolomTakTerbaca(t, append(letakTahun(append(l.nilai(), l.sisa...)), l.nomor, l.uraian, l.tumbuhAnggaran, l.tumbuhRealisasi)...)
	p.catatTahunHilang(t, func(k []tabel.Kolom) []kolomTahun { l := lajurPendanaanOf(k); return l.nilai() })
}

// pendanaanSusun reads a table with the content of T-C.24 in another shape.
func (p *pembacaTabel) pendanaanSusun(t *tabel.Tabel) {
	s := susunanDanaOf(t, kolomPertama(t))
	if s == nil {
		return
	}
	konv := p.uangPendanaan(t, s.uang())
	var beda sisaBeda
	for i := range s.isi {
		d := p.satuPendanaan(konv, &s.isi[i], s.tahun())
		if s.polos {
			d.Uraian = cmp.Or(p.judulTabel(t), t.Judul)
		}
		p.r.Pendanaan = append(p.r.Pendanaan, d)
		for _, x := range s.isi[i].sel {
			if x.jenis == danaSisa {
				beda.periksa(konv, &d, x.tahun, x.isi)
			}
		}
	}
	for _, row := range s.lain {
		p.catat(Temuan{Kode: BarisSubtotal, Keparahan: Info, Baris: row.Nomor,
			Pesan: fmt.Sprintf("Baris %s di tabel pendanaan menjumlahkan atau merata-ratakan tahun; tidak dibaca, rencana memuat angka setiap tahun.", isiSel(row.Sel))})
	}
	for _, j := range s.judul {
		if !slices.ContainsFunc(s.isi, func(d isiDana) bool { return d.uraian == j.uraian }) && j.row.Isi() > 0 {
			p.catat(Temuan{Kode: BarisTanpaNama, Keparahan: Info, Baris: j.row.Nomor,
				Pesan: fmt.Sprintf("Baris judul di tabel pendanaan tidak dibaca: %s.", isiSel(j.row.Sel))})
		}
	}
	p.catatSisa(beda)
	p.kolomTakTerbaca(t, s.lajur...)
}

// satuPendanaan is what money is for, with its amounts of the years.
func (p *pembacaTabel) satuPendanaan(konv uangPendanaan, x *isiDana, tahun []int) Pendanaan {
	d := Pendanaan{Baris: x.row.Nomor, Nomor: x.nomor, Uraian: x.uraian, Sel: x.row.Sel, Tahunan: make([]PendanaanTahunan, len(tahun)),
		TumbuhAnggaran: kinerja.ParseTarget(x.tumbuh[danaAnggaran]), TumbuhRealisasi: kinerja.ParseTarget(x.tumbuh[danaRealisasi])}
	for i, t := range tahun {
		y := &d.Tahunan[i]
		y.Tahun = t
		for _, s := range x.sel {
			switch {
			case s.tahun != t:
			case s.jenis == danaAnggaran:
				y.Anggaran = p.uang(konv, s.row, s.isi, "anggaran", t)
			case s.jenis == danaRealisasi:
				y.Realisasi = p.uang(konv, s.row, s.isi, "realisasi", t)
			case s.jenis == danaRasio:
				y.Rasio = kinerja.ParseTarget(s.isi)
			}
		}
	}
	return d
}

// sisaBeda is the cells of what was left that are not what the two amounts beside
// them leave: how many, and the first.
type sisaBeda struct {
	banyak int
	t      Temuan
}

func (b *sisaBeda) periksa(konv uangPendanaan, d *Pendanaan, tahun int, sel string) {
	sisa, err := konv.ParseIsianDalam(sel, konv.dalam)
	tulis, ada := sisa.Rupiah()
	if err == nil && !ada && sisa.Isi() == anggaran.TidakTertulis {
		return
	}
	i := slices.IndexFunc(d.Tahunan, func(y PendanaanTahunan) bool { return y.Tahun == tahun })
	if i >= 0 && err == nil {
		pagu, _ := d.Tahunan[i].Anggaran.Rupiah() // a dash or nothing is nothing here
		nyata, _ := d.Tahunan[i].Realisasi.Rupiah()
		if hitung, ok := kurang(pagu, nyata).Rupiah(); ok && konv.sebulat(kurang(hitung, tulis)) {
			return
		}
	}
	if b.banyak++; b.banyak == 1 {
		b.t = Temuan{Baris: d.Baris, Nama: d.Uraian, Tahun: tahun, Pesan: fmt.Sprintf("%q", sel)}
	}
}

// catatSisa says that what was left is not what the amounts leave: it has no place
// in the plan.
func (p *pembacaTabel) catatSisa(b sisaBeda) {
	if b.banyak > 0 {
		b.t.Kode, b.t.Keparahan = SelTidakTerbaca, Peringatan
		b.t.Pesan = fmt.Sprintf("Sisa %d tertulis %s, bukan anggaran dikurangi realisasi; tidak dibaca (%d sel kolom sisa seperti ini).", b.t.Tahun, b.t.Pesan, b.banyak)
		p.catat(b.t)
	}
}

// uangPendanaan is how a table writes its amounts.
type uangPendanaan struct {
	anggaran.Konvensi
	dalam anggaran.Kelipatan
}

// uangPendanaan tells it from the amounts, and says where they are in thousands or
// more.
func (p *pembacaTabel) uangPendanaan(t *tabel.Tabel, sel []string) uangPendanaan {
	konv := uangPendanaan{anggaran.KonvensiOf(slices.Values(sel)), kelipatanPendanaan(t)}
	if konv.dalam != anggaran.Satu {
		p.catat(Temuan{Kode: SatuanPagu, Keparahan: Info, Baris: t.Baris,
			Pesan: fmt.Sprintf("Tabel pendanaan ini menulis uang dalam %s; dibaca sebagai rupiah penuh.", konv.dalam)})
	}
	return konv
}

// sebulat reports whether rounding to the unit of print explains a difference.
func (u uangPendanaan) sebulat(selisih anggaran.Isian) bool {
	k := Ketelitian(1)
	for range min(3*u.dalam, 9) {
		k *= 10
	}
	return k.mencakup(selisih, 1)
}

// kelipatanPendanaan is in what a table writes its amounts, by its caption or
// its heads.
func kelipatanPendanaan(t *tabel.Tabel) anggaran.Kelipatan {
	k, label := kelipatanJudul(t.Judul), kamusLabel{}
	for _, h := range t.Halaman {
		for _, row := range h.Kepala {
			k = max(k, label.kelipatan(row))
		}
	}
	return k
}

// uang reads an amount; a cell that is none is a finding.
func (p *pembacaTabel) uang(konv uangPendanaan, row tabel.Baris, s, kolom string, tahun int) anggaran.Isian {
	isi, err := konv.ParseIsianDalam(s, konv.dalam)
	if err != nil {
		p.catat(Temuan{Kode: SelTidakTerbaca, Keparahan: Galat, Baris: row.Nomor, Tahun: tahun,
			Pesan: "Isi kolom " + kolom + " bukan rupiah: ditemukan \"" + s + "\"; nilainya tidak dihitung."})
	}
	return isi
}

// selUangPendanaan are the cells of amounts.
func selUangPendanaan(t *tabel.Tabel) (sel []string) {
	for l, row := range barisDengan(t, lajurPendanaanOf) {
		for _, c := range l.anggaran {
			sel = append(sel, row.At(c.at))
		}
		for _, c := range l.realisasi {
			sel = append(sel, row.At(c.at))
		}
	}
	return sel
}
