package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// The fields of flat records, by the names that the tools around the national
// system give them.

// medanDatar is a field of a flat record.
type medanDatar struct {
	arti    artiMedan
	tingkat nomenklatur.Tingkat // of medanKode and medanNama
	tahun   int                 // of amounts and medanTarget: a year, or the number of one
}

// uang reports whether a field holds an amount of a year.
func (m medanDatar) uang() bool { return m.arti >= medanPaguDana && m.arti <= medanPaguMurni }

// bertahun reports whether a field holds an amount or a target of a year.
func (m medanDatar) bertahun() bool { return m.uang() || m.arti == medanTarget }

// tahunDari is the year of a field in a record whose first year is dasar.
func (m medanDatar) tahunDari(dasar int) int {
	if m.tahun >= tahunKe {
		return m.tahun
	}
	return dasar + max(0, m.tahun-1)
}

type artiMedan uint8

const (
	medanLain artiMedan = iota
	medanKode
	medanNama
	medanIndikator
	medanSatuan
	medanAwal
	medanAkhir
	medanHasil
	medanTarget
	medanPaguAkhir
	medanPaguDana      // the amounts of a year, the one that counts first: that of one source of funds,
	medanPaguPerubahan // those after a change of the budget
	medanPaguGeser     // and after shifts within it,
	medanPagu
	medanPaguRinci // that of the details, which goes before where they are accounts,
	medanPaguMurni // and that before the change
	medanRekening
	medanNamaRekening
	medanDana
	medanNamaDana
	medanSKPD
	medanNamaSKPD
	medanSubSKPD
	medanNamaSubSKPD
	medanTahun
	medanTahunAwal
	medanLokasi
	medanPenanggungJawab
	medanAktif     // 0 for a record that has been taken out
	medanHapus     // when it was, or that it is
	medanStatus    // whether it is, in a word among others
	medanBagian    // set for a part that lies within the record of its whole
	medanKodeBaris // the code of the lowest level that the record names
)

// namaMedan are the names of the fields, folded; see [medanOf] for those with
// a year.
var namaMedan = map[string]medanDatar{
	"kode":             {arti: medanKodeBaris},
	"kodeurusan":       {medanKode, nomenklatur.TingkatUrusan, 0},
	"kodebidangurusan": {medanKode, nomenklatur.TingkatBidangUrusan, 0}, "namabidangurusan": {medanNama, nomenklatur.TingkatBidangUrusan, 0},
	"bidangurusan": {medanNama, nomenklatur.TingkatBidangUrusan, 0},
	"kodeprogram":  {medanKode, nomenklatur.TingkatProgram, 0}, "namaprogram": {medanNama, nomenklatur.TingkatProgram, 0},
	"program":  {medanNama, nomenklatur.TingkatProgram, 0},
	"kodegiat": {medanKode, nomenklatur.TingkatKegiatan, 0}, "namagiat": {medanNama, nomenklatur.TingkatKegiatan, 0},
	"kodekegiatan": {medanKode, nomenklatur.TingkatKegiatan, 0}, "namakegiatan": {medanNama, nomenklatur.TingkatKegiatan, 0},
	"kegiatan": {medanNama, nomenklatur.TingkatKegiatan, 0}, "giat": {medanNama, nomenklatur.TingkatKegiatan, 0},
	"kodesubgiat": {medanKode, nomenklatur.TingkatSubKegiatan, 0}, "namasubgiat": {medanNama, nomenklatur.TingkatSubKegiatan, 0},
	"kodesubkegiatan": {medanKode, nomenklatur.TingkatSubKegiatan, 0}, "namasubkegiatan": {medanNama, nomenklatur.TingkatSubKegiatan, 0},
	"subkegiatan": {medanNama, nomenklatur.TingkatSubKegiatan, 0}, "subgiat": {medanNama, nomenklatur.TingkatSubKegiatan, 0},

	"indikator": {arti: medanIndikator}, "indikatorkinerja": {arti: medanIndikator}, "namaindikator": {arti: medanIndikator}, "indikatorsubkegiatan": {arti: medanIndikator},
	"outputteks": {arti: medanIndikator}, "indikatoroutput": {arti: medanIndikator}, "indikatorkeluaran": {arti: medanIndikator},
	"satuan": {arti: medanSatuan}, "satuanoutput": {arti: medanSatuan},
	"outputsubgiat": {arti: medanHasil}, "outputsubkegiatan": {arti: medanHasil}, "output": {arti: medanHasil}, "keluaran": {arti: medanHasil},
	"targetoutputteks": {arti: medanTarget},

	"indikatorprogram": {medanIndikator, nomenklatur.TingkatProgram, 0}, "indikatorkegiatan": {medanIndikator, nomenklatur.TingkatKegiatan, 0},

	"pagundepan": {arti: medanPagu, tahun: 2}, "prakiraanmaju": {arti: medanPagu, tahun: 2}, "paguprakiraanmaju": {arti: medanPagu, tahun: 2},
	"prakiraanmajupagu": {arti: medanPagu, tahun: 2}, "prakiraanmajupaguindikatif": {arti: medanPagu, tahun: 2},
	"prakiraanmajutarget": {arti: medanTarget, tahun: 2}, "targetprakiraanmaju": {arti: medanTarget, tahun: 2},
	"kodeakun": {arti: medanRekening}, "koderekening": {arti: medanRekening},
	"koderekeningbelanja": {arti: medanRekening}, "kodeakunbelanja": {arti: medanRekening},
	"namaakun": {arti: medanNamaRekening}, "namarekening": {arti: medanNamaRekening},
	"namarekeningbelanja": {arti: medanNamaRekening}, "namaakunbelanja": {arti: medanNamaRekening},
	"kodedana": {arti: medanDana}, "kodesumberdana": {arti: medanDana},
	"namadana": {arti: medanNamaDana}, "namasumberdana": {arti: medanNamaDana}, "sumberdana": {arti: medanNamaDana},
	"kodeskpd": {arti: medanSKPD}, "kodeopd": {arti: medanSKPD}, "kodeunit": {arti: medanSKPD},
	"namaskpd": {arti: medanNamaSKPD}, "namaopd": {arti: medanNamaSKPD}, "namaunit": {arti: medanNamaSKPD}, "perangkatdaerah": {arti: medanNamaSKPD}, "skpd": {arti: medanNamaSKPD}, "opd": {arti: medanNamaSKPD},
	"kodesubskpd": {arti: medanSubSKPD}, "namasubskpd": {arti: medanNamaSubSKPD}, "namasubunit": {arti: medanNamaSubSKPD},
	"tahun": {arti: medanTahun}, "tahunanggaran": {arti: medanTahun},
	"tahunawal": {arti: medanTahunAwal}, "tahunawalanggaran": {arti: medanTahunAwal},
	"namalokasi": {arti: medanLokasi}, "lokasi": {arti: medanLokasi},
	"penanggungjawab": {arti: medanPenanggungJawab}, "unitkerja": {arti: medanPenanggungJawab}, "unitkerjapenanggungjawab": {arti: medanPenanggungJawab},
	"pdpenanggungjawab": {arti: medanPenanggungJawab}, "perangkatdaerahpenanggungjawab": {arti: medanPenanggungJawab},
	"active": {arti: medanAktif}, "aktif": {arti: medanAktif}, "isactive": {arti: medanAktif}, "statusaktif": {arti: medanAktif}, "aktifnonaktif": {arti: medanAktif},
	"deletedat": {arti: medanHapus}, "dihapuspada": {arti: medanHapus},
	"isdeleted": {arti: medanHapus}, "isdelete": {arti: medanHapus}, "deleted": {arti: medanHapus}, "dihapus": {arti: medanHapus}, "terhapus": {arti: medanHapus},
	"status": {arti: medanStatus}, "statusdata": {arti: medanStatus}, "statusrekaman": {arti: medanStatus},
}

// kataMedan are the names of fields of figures, without a year or the number of
// one and without "rp" at their end.
var kataMedan = map[string]artiMedan{
	"pagu": medanPagu, "paguindikatif": medanPagu, "nilaipagu": medanPagu, "anggaran": medanPagu, "paguanggaran": medanPagu, "jumlahpagu": medanPagu,
	"pagusubkegiatan": medanPagu, "rp": medanPagu, "totalrinciananggaran": medanPagu, "jumlahanggaran": medanPagu, "targetpagu": medanPagu,
	"targetanggaran": medanPagu, "nominal": medanPagu, "alokasi": medanPagu, "alokasianggaran": medanPagu, "paguefektif": medanPagu, "nilaipaguefektif": medanPagu,
	"nilai": medanPaguRinci, "nilairincian": medanPaguRinci, "rincian": medanPaguRinci, "totalrincian": medanPaguRinci,
	"pagurekening": medanPaguRinci, "paguakun": medanPaguRinci, "nilairekening": medanPaguRinci, "anggaranrekening": medanPaguRinci,
	"pagudana":      medanPaguDana,
	"paguperubahan": medanPaguPerubahan, "pagusetelahperubahan": medanPaguPerubahan, "pagusesudahperubahan": medanPaguPerubahan,
	"pagusetelah": medanPaguPerubahan, "pagusesudah": medanPaguPerubahan,
	"pagupergeseran": medanPaguGeser,
	"pagumurni":      medanPaguMurni, "pagusebelum": medanPaguMurni, "pagusebelumperubahan": medanPaguMurni, "paguawal": medanPaguMurni, "pagupokok": medanPaguMurni,
	"anggaranmurni": medanPaguMurni, "anggaranperubahan": medanPaguPerubahan,
	"paguakhir": medanPaguAkhir, "paguakhirrenstra": medanPaguAkhir,

	"target": medanTarget, "targetkinerja": medanTarget, "targetoutput": medanTarget, "k": medanTarget, "t": medanTarget, "targetsubkegiatan": medanTarget, "volume": medanTarget,
	"targetawal": medanAwal, "baseline": medanAwal, "kondisiawal": medanAwal, "kondisikinerjaawal": medanAwal, "capaianawal": medanAwal, "datacapaianawal": medanAwal,
	"targetakhir": medanAkhir, "targetakhirrenstra": medanAkhir, "kondisiakhir": medanAkhir, "kondisikinerjaakhir": medanAkhir, "kondisiakhirrenstra": medanAkhir,
}

// medanOf tells what a field is by its name: "kode_sub_giat", "NILAI",
// "pagu_1", "Target 2026", "target_t1", "Pagu Murni (Rp)".
func medanOf(nama string) medanDatar {
	if nama == medanBersarang {
		return medanDatar{arti: medanBagian}
	}
	f := teks.Lipat(nama)
	if m, ok := namaMedan[f]; ok {
		return m
	}
	tahun := 0
	if i := teks.LetakTahun(f); i >= 0 {
		tahun = angka(f[i : i+4])
		f = f[:i] + f[i+4:]
	} else if n := len(f) - 1; n > 0 && f[n] >= '1' && f[n] <= '6' {
		tahun = int(f[n] - '0')
		f = f[:n]
	}
	f = strings.Replace(f, "tahun", "", 1)
	for _, akhir := range []string{"", "rp", "th", "t", "ke"} {
		if arti, ok := kataMedan[strings.TrimSuffix(f, akhir)]; ok {
			return medanDatar{arti: arti, tahun: tahun}
		}
	}
	return medanDatar{}
}

// kolomDari takes the fields from the head of a page; under heads of several
// rows the lowest label names the field and the path its year.
func (d *rekamanDatar) kolomDari(h *tabel.Halaman) {
	d.nomor = h.Baris
	judul := judulKolom(h.Kolom)
	if d.judul == "" {
		d.judul = judul
	}
	for _, k := range h.Kolom {
		label, tahun := k.Label, tahunKolom(k)
		if judul != "" && len(label) > 0 {
			label = label[1:]
			t, ke := tabel.TahunLabel(label)
			tahun = max(t, ke)
		}
		nama := ""
		var m medanDatar
		if n := len(label); n > 0 {
			nama = label[n-1]
			if m = medanOf(nama); n > 1 && m.tahun == 0 && (m.bertahun() || m.arti == medanLain) {
				if m.arti == medanLain {
					m = medanOf(strings.Join(label, " "))
				}
				m.tahun = max(m.tahun, tahun)
			}
			if f := teks.Lipat(nama); n > 1 && (f == "kode" || f == "nama") { // under the head of a level
				if atas := medanOf(nama + " " + label[n-2]); atas.arti != medanLain {
					m = atas
				}
			}
		}
		if slices.ContainsFunc(label, labelAkhir) {
			m = m.akhir()
		}
		d.kolom, d.medan = append(d.kolom, nama), append(d.medan, m)
	}
}

// judulKolom is a title in the row above the fields, which reaches over all of
// them; "" where there is none. A column without a label has nothing to be under.
func judulKolom(kolom []tabel.Kolom) string {
	judul, isi := "", false
	for _, k := range kolom {
		if len(k.Label) == 0 {
			continue
		}
		if judul != "" && k.Label[0] != judul {
			return ""
		}
		judul = k.Label[0]
		isi = isi || len(k.Label) > 1
	}
	if !isi {
		return ""
	}
	return judul
}
