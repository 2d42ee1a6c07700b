package renstra_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// IKU and IKK in one table (synthetic): each indicator is what the table says it
// is, and none is said to be missing from the tujuan that need not be there.
func TestIKUdanIKK(t *testing.T) {
	const judul = "Tabel 4.5 Indikator Kinerja Utama dan Indikator Kinerja Kunci\n\n"
	for _, c := range []struct {
		nama, teks   string
		want, temuan []string
	}{
		{"baris judul berhuruf", judul + "NO\tINDIKATOR\t2026\t2027\nA\tIndikator Kinerja Utama\t\t\n1\tPersentase PPKS\t70\t75\nB\tIndikator Kinerja Kunci\t\t\n1\tJumlah data\t585\t590\n2\tJumlah TRC\t10\t11\n",
			[]string{"IKU Persentase PPKS 2026:70 2027:75", "IKK Jumlah data 2026:585 2027:590", "IKK Jumlah TRC 2026:10 2027:11"}, nil},
		{"baris judul polos, judul tabel tidak menyebutnya", "Tabel 4.5 Indikator Kinerja Perangkat Daerah\n\nNO\tINDIKATOR\t2026\t2027\n\tINDIKATOR KINERJA UTAMA (IKU)\t\t\n1\tPersentase PPKS\t70\t75\n\tINDIKATOR KINERJA KUNCI (IKK) BIDANG SOSIAL\t\t\n1\tJumlah data\t585\t590\n",
			[]string{"IKU Persentase PPKS 2026:70 2027:75", "IKK Jumlah data 2026:585 2027:590"},
			[]string{"info baris-tanpa-nama: Baris judul di antara indikator tidak dibaca: INDIKATOR KINERJA KUNCI (IKK) BIDANG SOSIAL."}},
		{"kolom jenis, sel gabungan", judul + "NO\tINDIKATOR\tJENIS\t2026\t2027\n1\tPersentase PPKS\tIKU\t70\t75\n2\tNilai SAKIP\t\tB\tBB\n3\tJumlah data\tIKK\t585\t590\n4\tJumlah TRC\tIKU/IKK\t10\t11\n",
			[]string{"IKU Persentase PPKS 2026:70 2027:75", "IKU Nilai SAKIP 2026:B 2027:BB", "IKU Jumlah TRC 2026:10 2027:11", "IKK Jumlah data 2026:585 2027:590", "IKK Jumlah TRC 2026:10 2027:11"}, nil},
		{"kolom centang", judul + "NO\tINDIKATOR\tIKU\tIKK\t2026\t2027\n1\tPersentase PPKS\t√\t\t70\t75\n2\tNilai SAKIP\t√\t√\tB\tBB\n3\tJumlah data\t\t√\t585\t590\n4\tJumlah TRC\t\t\t10\t11\n",
			[]string{"IKU Persentase PPKS 2026:70 2027:75", "IKU Nilai SAKIP 2026:B 2027:BB", "IKU Jumlah TRC 2026:10 2027:11", "IKK Nilai SAKIP 2026:B 2027:BB", "IKK Jumlah data 2026:585 2027:590"},
			[]string{"peringatan sel-tidak-terbaca: Tabel menyebut indikator lain IKU atau IKK, yang ini tidak; dibaca sebagai IKU menurut judul tabel."}},
		{"judul di atas kepala yang diulang", judul + "Indikator Kinerja Utama\t\t\t\nNO\tINDIKATOR\t2026\t2027\n1\tPersentase PPKS\t70\t75\nIndikator Kinerja Kunci\t\t\t\nNO\tINDIKATOR\t2026\t2027\n1\tJumlah data\t585\t590\n",
			[]string{"IKU Persentase PPKS 2026:70 2027:75", "IKK Jumlah data 2026:585 2027:590"}, nil},
		{"kolom bernama IKK, golongan di antaranya", "Tabel 4.6 Indikator Kinerja Kunci\n\nNO\tIKK\t2026\t2027\n\tIKK Outcome\t\t\n1\tPersentase terlayani\t70\t75\n", []string{"IKK Persentase terlayani 2026:70 2027:75"},
			[]string{"info baris-tanpa-nama: Baris judul di antara indikator tidak dibaca: IKK Outcome."}},
		{"sasaran dan sumber di antara indikator", "Tabel 4.5 Indikator Kinerja Utama\n\nNO\tINDIKATOR\t2026\t2027\n\tSasaran 1: Terlayaninya PPKS\t\t\n1\tPersentase PPKS\t70\t75\n\tSumber data: Dinas Sosial\t\t\n2\tJumlah data\t585\t590\n",
			[]string{"IKU Persentase PPKS 2026:70 2027:75", "IKU Jumlah data 2026:585 2027:590"},
			[]string{"info baris-tanpa-nama: Baris judul di antara indikator tidak dibaca, tempatnya di tabel tujuan dan sasaran: Sasaran 1: Terlayaninya PPKS."}},
		{"judul tabel menyebut sasaran juga", "Tabel 4.9 IKU menurut Sasaran\n\nNO\tINDIKATOR\t2026\t2027\n1\tPersentase PPKS\t70\t75\n", []string{"IKU Persentase PPKS 2026:70 2027:75"}, nil},
		{"kepala kolom menyebutnya", "Tabel 4.9 Target\n\nNO\tINDIKATOR KINERJA KUNCI\t2026\t2027\n1\tPersentase PPKS\t70\t75\n", []string{"IKK Persentase PPKS 2026:70 2027:75"}, nil},
		{"baris di atas judul pertama tidak ditebak", "Tabel 4.5 Indikator Kinerja\n\nNO\tINDIKATOR\t2026\t2027\n1\tPersentase PPKS\t70\t75\n\tIndikator Kinerja Kunci\t\t\n1\tJumlah data\t585\t590\n", nil,
			[]string{`info tabel-tidak-dikenal: Tabel "Tabel 4.5 Indikator Kinerja" (3 baris) tidak dikenal dari kepalanya dan tidak dibaca.`}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			r := rencana(t, c.teks+"\n"+judulLapangan+kepalaBaku+isiBaku)
			if diff := cmp.Diff(c.want, isiTabelLain(r)); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(c.temuan, pesanCatatan(r)); diff != "" {
				t.Error(diff)
			}
			if got := adaTemuan(r, renstra.BedaTabel); got != nil {
				t.Error(got)
			}
		})
	}
}
