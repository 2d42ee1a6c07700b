package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Several sasaran in one cell, and sasaran in a table of their own: their numbers
// tell which indicators and which tujuan are theirs.

// sasaranBerbutir reads a row whose cell of the sasaran has several entries, where
// the numbers pair them with the indicators beside; it says where they do not.
func (p *pembacaTabel) sasaranBerbutir(l *lajurTujuan, row tabel.Baris, asli []string, tujuan *Tujuan) bool {
	sasaran := butirSel(row, l.sasaran)
	if len(sasaran) < 2 || l.tujuan == l.sasaran || l.sasaran == l.nama {
		return false
	}
	letak := l.letakSasaran()
	milik := pasangButir(sasaran, butirSel(row, letak.nama))
	if milik == nil || !letak.bagiLarik(row, len(milik)) {
		p.catat(Temuan{Kode: SelTidakBerpasangan, Keparahan: Peringatan, Baris: row.Nomor, Nama: row.At(l.sasaran),
			Pesan: fmt.Sprintf("Sel sasaran memuat %d butir; nomornya tidak memasangkan indikator di sampingnya, jadi dibaca sebagai satu sasaran.", len(sasaran))})
		return false
	}
	p.indikatorTujuan(l, row, asli, tujuan)
	var daftar []Indikator
	p.tambahIndikator(&daftar, &letak, row, asli)
	for i, b := range sasaran {
		at := slices.IndexFunc(tujuan.Sasaran, func(s Sasaran) bool { return s.Nama == b.Teks })
		if at < 0 { // else a merged cell, written in each of its rows
			at = len(tujuan.Sasaran)
			tujuan.Sasaran = append(tujuan.Sasaran, Sasaran{Baris: row.Nomor, Nama: b.Teks})
		}
		for n, x := range daftar {
			if milik[n] == i {
				tujuan.Sasaran[at].Indikator = append(tujuan.Sasaran[at].Indikator, x)
			}
		}
	}
	return true
}

// catatSesudahButir says that a row goes on under a cell of several sasaran.
func (p *pembacaTabel) catatSesudahButir(l *lajurTujuan, row tabel.Baris) {
	if nama := row.At(l.nama) + row.At(l.indikatorSasaran); p.berbutir && nama != "" {
		p.catat(Temuan{Kode: IndukTakTentu, Keparahan: Peringatan, Baris: row.Nomor, Nama: nama,
			Pesan: "Indikator ini berdiri di bawah sel dengan beberapa sasaran; dibaca di bawah sasaran yang terakhir."})
	}
}

// pasangButir tells under which entry of a list each one of another stands: the one
// with its number, where both count alike, or the one of whose number its own goes
// on. It is nil where the numbers do not tell, or leave an entry without any.
func pasangButir(induk, daftar []Butir) []int {
	nomor := func(b Butir) string { return strings.Trim(b.Nomor, ".() ") }
	sama := slices.EqualFunc(induk, daftar, func(a, b Butir) bool { return nomor(a) == nomor(b) })
	out := make([]int, len(daftar))
	ada := make([]bool, len(induk))
	for n, b := range daftar {
		i := n
		if !sama {
			atas := indukNomor(induk, b.Nomor)
			i = slices.IndexFunc(induk, func(a Butir) bool { return atas != "" && a.Teks == atas })
		}
		if i < 0 || nomor(induk[i]) == "" {
			return nil
		}
		out[n], ada[i] = i, true
	}
	if slices.Contains(ada, false) {
		return nil
	}
	return out
}

// tujuanSaja reports whether a table is that of tujuan alone, or of sasaran, with
// the targets of their indicators. Those of the region and the ministries, and
// tables of what was reached, are others'.
func tujuanSaja(t *tabel.Tabel, k []tabel.Kolom) bool {
	l := lajurTujuanOf(k)
	at := max(l.tujuan, l.sasaran)
	if at < 0 || min(l.tujuan, l.sasaran) >= 0 || at == l.nama || len(l.target) < 2 || adaKolom(k, "realisasi", "capaian", "program", "kegiatan") {
		return false
	}
	switch strings.NewReplacer("strategis", "", "renstra", "", "perangkatdaerah", "", "pd", "", "opd", "", "skpd", "").Replace(lipatBawah(k[at])) {
	case "tujuan", "sasaran":
	default:
		return false
	}
	f := teks.Lipat(t.Judul)
	return !adaKata(f, "rpjm", "rkpd", "kementerian", "nasional", "pembangunan", "tpb", "sdgs", "kepaladaerah", "gubernur", "walikota", "bupati", "realisasi", "capaian")
}

// tujuanBaris is the tujuan of a row: the last or, of a sasaran whose table has no
// column of them, the one that has it already, the only one, the one of whose number
// its own goes on, else one without a name.
func (p *pembacaTabel) tujuanBaris(l *lajurTujuan, row tabel.Baris) *Tujuan {
	nama, akhir := row.At(l.sasaran), len(p.r.Tujuan)-1
	switch {
	case l.tujuan >= 0 || l.sasaran < 0 || akhir == 0:
		p.diTujuan = akhir
	case nama != "":
		p.diTujuan = p.tujuanSasaran(nama, nomorSebutan(nama, row.At(l.nomor)))
	}
	if p.diTujuan < 0 || p.diTujuan > akhir {
		p.r.Tujuan = append(p.r.Tujuan, Tujuan{Baris: row.Nomor})
		p.diTujuan = akhir + 1
	}
	return &p.r.Tujuan[p.diTujuan]
}

func (p *pembacaTabel) tujuanSasaran(nama, nomor string) int {
	pilih := slices.IndexFunc(p.r.Tujuan, func(t Tujuan) bool { return t.Nama == "" })
	for i, t := range p.r.Tujuan {
		n := p.nomorTujuan[t.Baris]
		if slices.ContainsFunc(t.Sasaran, func(s Sasaran) bool { return s.Nama == nama }) {
			return i
		}
		if n != "" && strings.HasPrefix(nomor, n+".") {
			pilih = i
		}
	}
	return pilih
}

// tujuanMenurutStrategi puts sasaran without a tujuan under the one that a table of
// strategies has them under.
func (p *pembacaTabel) tujuanMenurutStrategi(daftar []Tujuan) {
	at := slices.IndexFunc(p.r.Tujuan, func(t Tujuan) bool { return t.Nama == "" })
	if at < 0 || len(p.r.Tujuan) == 1 {
		return
	}
	tanpa := &p.r.Tujuan[at]
	tanpa.Sasaran = slices.DeleteFunc(tanpa.Sasaran, func(s Sasaran) bool {
		ke := -1
		for _, t := range daftar {
			if i := slices.IndexFunc(p.r.Tujuan, func(x Tujuan) bool { return senamaTujuan(x.Nama, t.Nama) }); i >= 0 &&
				slices.ContainsFunc(t.Sasaran, func(x Sasaran) bool { return senamaTujuan(x.Nama, s.Nama) }) {
				ke = i
			}
		}
		if ke >= 0 {
			p.r.Tujuan[ke].Sasaran = append(p.r.Tujuan[ke].Sasaran, s)
		}
		return ke >= 0
	})
	if len(tanpa.Sasaran)+len(tanpa.Indikator) == 0 {
		p.r.Tujuan = slices.Delete(p.r.Tujuan, at, at+1)
	}
}

// nomorSebutan is the number of a tujuan or sasaran in front of its name, "T1",
// "Sasaran 1.2: …", or in the column beside it.
func nomorSebutan(nama, kolom string) string {
	s := strings.TrimLeft(strings.ToLower(nama), "abcdefghijklmnopqrstuvwxyz")
	if kata := strings.ToLower(nama[:len(nama)-len(s)]); kata != "" && !slices.Contains([]string{"t", "s", "st", "ss", "tujuan", "sasaran"}, kata) {
		s = ""
	}
	s = strings.TrimLeft(s, " .-")
	n := strings.TrimLeft(s, "0123456789.")
	if depan := strings.Trim(s[:len(s)-len(n)], "."); depan != "" && (n == "" || strings.ContainsAny(n[:1], " :)-")) {
		return depan
	}
	if n := strings.Trim(kolom, ".() "); strings.Trim(n, "0123456789.") == "" {
		return n
	}
	return ""
}

// catatTujuanTakTentu says which sasaran have no tujuan where others have.
func (p *pembacaTabel) catatTujuanTakTentu() {
	if !slices.ContainsFunc(p.r.Tujuan, func(t Tujuan) bool { return t.Nama != "" }) {
		return
	}
	for _, t := range p.r.Tujuan {
		if t.Nama == "" && len(t.Sasaran) > 0 {
			p.catat(Temuan{Kode: IndukTakTentu, Keparahan: Info, Baris: t.Sasaran[0].Baris, Nama: t.Sasaran[0].Nama,
				Pesan: fmt.Sprintf("%d sasaran berdiri tanpa tujuan, mulai yang ini: tabelnya tidak menyebutnya dan nomornya tidak menentukannya.", len(t.Sasaran))})
		}
	}
}
