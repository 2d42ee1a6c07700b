package renstra_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The cascading as a table with a column for each level, and as rows that begin
// with their level (synthetic).
func TestCascadingKolom(t *testing.T) {
	const kepala = "CASCADING KINERJA DINAS SOSIAL\n\nNo\tTujuan\tIndikator Tujuan\tSasaran\tIndikator Sasaran\tProgram\tIndikator Program\tKegiatan\tIndikator Kegiatan\tSub Kegiatan\tIndikator Sub Kegiatan\tPenanggung Jawab\n"
	pohon := []string{
		"Tujuan Sejahtera [IPM]",
		". Sasaran Terlayani [Cakupan]",
		". . Program " + program + " [Persentase makam]",
		". . . Kegiatan " + kegiatan + " [Jumlah makam]",
		". . . . Sub Kegiatan " + subPelihara + " [Jumlah dipelihara]",
		". . . . . Penanggung Jawab Bidang A",
		". . . . Sub Kegiatan " + subMakam + " [Jumlah orang]",
		". . . . . Penanggung Jawab Bidang B",
		". Sasaran Akuntabel [Nilai SAKIP, IPP]",
	}
	for _, c := range []struct {
		nama, teks string
		baca       []string
		temuan     []string
	}{
		{nama: "sel gabungan kosong di bawahnya", baca: pohon, teks: kepala +
			"1\tSejahtera\tIPM\tTerlayani\tCakupan\t" + program + "\tPersentase makam\t" + kegiatan + "\tJumlah makam\t" + subPelihara + "\tJumlah dipelihara\tBidang A\n" +
			"\t\t\t\t\t\t\t\t\t" + subMakam + "\tJumlah orang\tBidang B\n" +
			"\t\t\tAkuntabel\tNilai SAKIP\t\t\t\t\t\t\t\n\t\t\t\tIPP\t\t\t\t\t\t\t\n"},
		{nama: "sel gabungan tertulis di tiap baris", baca: pohon, teks: strings.Replace(kepala, "CASCADING KINERJA", "Tabel 3.4 Pohon", 1) +
			"1\tSejahtera\tIPM\tTerlayani\tCakupan\t" + program + "\tPersentase makam\t" + kegiatan + "\tJumlah makam\t" + subPelihara + "\tJumlah dipelihara\tBidang A\n" +
			"1\tSejahtera\tIPM\tTerlayani\tCakupan\t" + program + "\tPersentase makam\t" + kegiatan + "\tJumlah makam\t" + subMakam + "\tJumlah orang\tBidang B\n" +
			"2\tSejahtera\tIPM\tAkuntabel\t1. Nilai SAKIP<br>2. IPP\t\t\t\t\t\t\t\n"},
		{nama: "uraian dan indikator di bawah tiap tingkat, sisa nama, kolom tanpa tempat", temuan: []string{"sel-terputus", "sel-tidak-terbaca"},
			teks: "Pohon Kinerja Dinas Sosial\n\nTujuan\t\tSasaran\t\tProgram\t\tAnggaran\nUraian\tIndikator\tUraian\tIndikator\tUraian\tIndikator\t\n" +
				"Sejahtera\tIPM\tTerlayani\tCakupan\t" + program + "\tPersentase\t3.000.000\n\t\t\t\t\tmakam\t\n",
			baca: []string{"Tujuan Sejahtera [IPM]", ". Sasaran Terlayani [Cakupan]", ". . Program " + program + " [Persentase makam]"}},
		{nama: "tingkat di depan tiap baris", temuan: []string{"induk-tak-tentu"},
			teks: "CASCADING KINERJA\n\nTujuan\tSejahtera\t\nIndikator Tujuan\tIPM\t\nSasaran\tTerlayani\tAkuntabel\nIndikator Sasaran\tCakupan\tNilai SAKIP\nProgram\t" + program + "\t\nIndikator Program\tPersentase makam\t\n",
			baca: []string{"Tujuan Sejahtera [IPM]", ". Sasaran Terlayani [Cakupan]", ". Sasaran Akuntabel [Nilai SAKIP]", "Program " + program + " [Persentase makam]"}},
		{nama: "tingkat di depan tiap baris tanpa judul", temuan: []string{"induk-tak-tentu"},
			teks: "Bagan 3.1\n\nTujuan\tSejahtera\t\nIndikator Tujuan\tIPM\t\nSasaran\tTerlayani\tAkuntabel\nProgram\t" + program + "\t\n",
			baca: []string{"Tujuan Sejahtera [IPM]", ". Sasaran Terlayani", ". Sasaran Akuntabel", "Program " + program}},
		{nama: "indikator sub kegiatan di bawah namanya", temuan: []string{"induk-tak-tentu"},
			teks: "CASCADING KINERJA\n\nTujuan\tSejahtera\nSasaran\tTerlayani\nProgram\t" + program + "\nSub Kegiatan\t" + subPelihara + "\nIndikator Sub Kegiatan\tCakupan pemeliharaan\n",
			baca: []string{"Tujuan Sejahtera", ". Sasaran Terlayani", "Program " + program, ". Sub Kegiatan " + subPelihara + " [Cakupan pemeliharaan]"}},
		{nama: "penanggung jawab di baris sendiri",
			teks: "CASCADING KINERJA\n\nTujuan\tSasaran\tProgram\tIndikator Program\tPenanggung Jawab\n" +
				"Sejahtera\tTerlayani\t" + program + "\tPersentase makam\tBidang A\n\t\t\t\tBidang A\n\t\t\t\tBidang B\n",
			baca: []string{"Tujuan Sejahtera", ". Sasaran Terlayani", ". . Program " + program + " [Persentase makam]", ". . . Penanggung Jawab Bidang A", ". . . Penanggung Jawab Bidang B"}},
		{nama: "indikator tanpa nama di kirinya", temuan: []string{"induk-tak-tentu"},
			teks: "CASCADING KINERJA\n\nTujuan\tSasaran\tProgram\tIndikator Program\tPenanggung Jawab\n" +
				"Sejahtera\tTerlayani\t\tPersentase makam\t\nAkuntabel\t\t\t\tSekretariat\n",
			baca: []string{"Tujuan Sejahtera", ". Sasaran Terlayani", ". . Program  [Persentase makam]", "Tujuan Akuntabel", ". Penanggung Jawab Sekretariat"}},
		{nama: "satu baris satu simpul, tingkatnya di kolom", temuan: []string{"sel-tidak-terbaca"},
			teks: "Tabel 3.1 Pohon Kinerja\n\nLevel\tUraian\tIndikator\tAnggaran\tPenanggung Jawab\nTujuan\tSejahtera\tIPM\t\tKepala Dinas\nSasaran\tTerlayani\tCakupan\t\t\nProgram\t" + program + "\tPersentase makam\t3.000\tKabid\n\t\tPersentase tugu\t\t\nSasaran\tAkuntabel\tNilai SAKIP\t\t\n",
			baca: []string{"Tujuan Sejahtera [IPM]", ". Penanggung Jawab Kepala Dinas", ". Sasaran Terlayani [Cakupan]", ". . Program " + program + " [Persentase makam, Persentase tugu]",
				". . . Penanggung Jawab Kabid", ". Sasaran Akuntabel [Nilai SAKIP]"}},
		{nama: "kinerja tiap tingkat bukan nama program",
			teks: "Tabel 3.1 Pohon Kinerja\n\nTingkat\tKinerja\tIndikator\nTujuan\tSejahtera\tIPM\nSasaran\tTerlayani\tCakupan\nProgram\tMakam terpelihara\tPersentase makam\n",
			baca: []string{"Tujuan (Kinerja) Sejahtera [IPM]", ". Sasaran (Kinerja) Terlayani [Cakupan]", ". . Program (Kinerja) Makam terpelihara [Persentase makam]"}},
		{nama: "daftar istilah", teks: "Daftar Istilah\n\nIstilah\tArti\tSumber\nVisi\tkeadaan yang dicita-citakan\tUU\nTujuan\thal yang dicapai\tUU\nSasaran\thasil yang terukur\tUU\nProgram\tkumpulan kegiatan\tUU\n"},
	} {
		t.Run(c.nama, func(t *testing.T) {
			r := rencana(t, c.teks+"\n"+judulLapangan+kepalaBaku+isiBaku)
			if diff := cmp.Diff(c.baca, isiCascading("", r.Cascading)); diff != "" {
				t.Error(diff)
			}
			var temuan []string
			for _, x := range r.Catatan {
				temuan = append(temuan, string(x.Kode))
			}
			if diff := cmp.Diff(c.temuan, temuan); diff != "" {
				t.Error(diff)
			}
			if len(r.Kaitan) > 0 {
				t.Error(r.Kaitan)
			}
			if got := adaTemuan(r, renstra.BedaTabel); got != nil {
				t.Error(got)
			}
		})
	}
}

func isiCascading(depan string, nodes []*renstra.Cascading) []string {
	var out []string
	for _, n := range nodes {
		s := depan + n.Tingkat + " " + n.Nama
		if len(n.Indikator) > 0 {
			s += " [" + strings.Join(n.Indikator, ", ") + "]"
		}
		out = append(append(out, s), isiCascading(". "+depan, n.Anak)...)
	}
	return out
}

// Table 4.2 stays what its caption says; each level has the indicators beside
// it (synthetic).
func TestKaitanIndikatorTiapTingkat(t *testing.T) {
	r := rencana(t, "Tabel 4.2 Keterkaitan\n\nTujuan\tIndikator Tujuan\tSasaran\tProgram\tIndikator\tKegiatan\tIndikator\tSub Kegiatan\tIndikator\n"+
		"Sejahtera\tIPM\tTerlayani\t"+program+"\tPersentase makam\t"+kegiatan+"\tJumlah makam\t"+subPelihara+"\tJumlah dipelihara\n\n"+judulLapangan+kepalaBaku+isiBaku)
	var got []string
	for _, k := range r.Kaitan {
		got = append(got, k.Tingkat.String()+": "+k.Indikator)
	}
	if diff := cmp.Diff([]string{"program: Persentase makam", "kegiatan: Jumlah makam", "sub kegiatan: Jumlah dipelihara"}, got); diff != "" {
		t.Error(diff)
	}
}
