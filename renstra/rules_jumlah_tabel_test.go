package renstra_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// kasusJumlah is a table beside the programme table whose totals are right as
// it stands, and what is found once a figure is changed (synthetic figures).
type kasusJumlah struct {
	nama  string
	teks  string
	ganti []string
	want  []string
}

func ujiJumlah(t *testing.T, kasus []kasusJumlah) {
	t.Helper()
	for _, c := range kasus {
		t.Run(c.nama, func(t *testing.T) {
			if got := adaTemuan(rencana(t, c.teks+"\n"+judulLapangan+kepalaBaku+isiBaku), renstra.JumlahTabel); got != nil {
				t.Errorf("cocok: %q", got)
			}
			salah := c.teks
			for i := 0; i < len(c.ganti); i += 2 {
				if strings.Count(salah, c.ganti[i]) != 1 {
					t.Fatalf("%q tidak satu kali", c.ganti[i])
				}
				salah = strings.Replace(salah, c.ganti[i], c.ganti[i+1], 1)
			}
			got := adaTemuan(rencana(t, salah+"\n"+judulLapangan+kepalaBaku+isiBaku), renstra.JumlahTabel)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A total may sum all rows, the subtotals or the highest level; each is
// compared with what it can be.
func TestJumlahKolom(t *testing.T) {
	const kepala = "Tabel 2.1 Pegawai\n\nNo\tJabatan\tL\tP\tJumlah\n"
	ujiJumlah(t, []kasusJumlah{
		{nama: "sub jumlah di bawah judul golongan",
			teks:  kepala + "\tPNS\t\t\t\n1\tStruktural\t5\t3\t8\n2\tFungsional\t12\t40\t52\n\tSub Jumlah\t17\t43\t60\n\tNon PNS\t\t\t\n1\tTHL\t8\t9\t17\n2\tBLUD\t20\t44\t64\n\tSub Jumlah\t28\t53\t81\n\tJumlah\t45\t96\t141\n",
			ganti: []string{"Sub Jumlah\t17\t43\t60", "Sub Jumlah\t18\t42\t60"},
			want: []string{`7 Kolom "L" baris "Sub Jumlah" tertulis 18, baris yang dijumlahkannya berjumlah 17.`,
				`7 Kolom "P" baris "Sub Jumlah" tertulis 42, baris yang dijumlahkannya berjumlah 43.`}},
		{nama: "jumlah di kolom nomor",
			teks:  kepala + "A\tPNS\t\t\t\n1\tStruktural\t5\t3\t8\n2\tFungsional\t12\t40\t52\nSub Jumlah A\t\t17\t43\t60\nB\tNon PNS\t\t\t\n1\tTHL\t8\t9\t17\n2\tBLUD\t20\t44\t64\nSub Jumlah B\t\t28\t53\t81\nJumlah A + B\t\t45\t96\t141\n",
			ganti: []string{"Jumlah A + B\t\t45\t96\t141", "Jumlah A + B\t\t45\t97\t142", "Sub Jumlah B\t\t28\t53\t81", "Sub Jumlah B\t\t28\t52\t80"},
			want: []string{`11 Kolom "P" baris "Sub Jumlah B" tertulis 52, baris yang dijumlahkannya berjumlah 53.`,
				`11 Kolom "Jumlah" baris "Sub Jumlah B" tertulis 80, baris yang dijumlahkannya berjumlah 81.`,
				`12 Kolom "P" tabel "Pegawai" tertulis berjumlah 97, isinya berjumlah 96.`,
				`12 Kolom "Jumlah" tabel "Pegawai" tertulis berjumlah 142, isinya berjumlah 141.`}},
		{nama: "subtotal dari subtotal, satu baris di luar golongan",
			teks: kepala + "1\tKepala\t1\t0\t1\nA\tPNS\t\t\t\n1\tGolongan IV\t2\t3\t5\nJumlah 1\t\t2\t3\t5\n2\tGolongan III\t4\t4\t8\nJumlah 2\t\t4\t4\t8\nJumlah A\t\t6\t7\t13\n" +
				"B\tNon PNS\t\t\t\n1\tTHL\t8\t9\t17\nJumlah B\t\t8\t9\t17\nTotal\t\t15\t16\t31\n",
			ganti: []string{"Jumlah A\t\t6\t7\t13", "Jumlah A\t\t6\t9\t15"},
			want: []string{`10 Kolom "P" baris "Jumlah A" tertulis 9, baris yang dijumlahkannya berjumlah 7.`,
				`10 Kolom "Jumlah" baris "Jumlah A" tertulis 15, baris yang dijumlahkannya berjumlah 13.`}},
		{nama: "baris bernomor dan rinciannya",
			teks:  "Tabel 2.1 Pegawai\n\nNo\tUraian\tJumlah\n1\tTenaga Medis\t12\n\ta. Dokter Umum\t8\n\tb. Dokter Gigi\t4\n2\tTenaga Keperawatan\t60\n\ta. Perawat\t35\n\tb. Bidan\t25\n\tJumlah\t72\n",
			ganti: []string{"Jumlah\t72", "Jumlah\t73"},
			want:  []string{`10 Kolom "Jumlah" tabel "Pegawai" tertulis berjumlah 73, isinya berjumlah 72.`}},
		{nama: "satu rincian tidak cocok dengan induknya",
			teks:  kepala + "1\tTenaga Medis\t5\t7\t12\n\ta. Dokter Umum\t3\t5\t8\n\tb. Dokter Gigi\t2\t2\t4\n2\tTenaga Keperawatan\t10\t50\t60\n\ta. Perawat\t6\t29\t35\n\tb. Bidan\t4\t21\t25\n\tJumlah\t15\t57\t72\n",
			ganti: []string{"Perawat\t6\t29", "Perawat\t6\t28"},
			want: []string{`7 Kolom "P" baris "Tenaga Keperawatan" tertulis 50, rinciannya berjumlah 49.`,
				`8 Kolom "Jumlah" baris "a. Perawat" tertulis 35, kolom di depannya berjumlah 34.`}},
		{nama: "rincian yang tidak lengkap",
			teks:  "Tabel 2.1 Pegawai\n\nNo\tUraian\tJumlah\n1\tTenaga Medis\t12\n\ta. Dokter Umum\t8\n\tb. Dokter Gigi\t4\n2\tPerawat, di antaranya\t60\n\ta. Magister\t3\n\tb. Sarjana\t20\n\tJumlah\t72\n",
			ganti: []string{"Sarjana\t20", "Sarjana\t21"}},
		{nama: "rincian tanpa nomor",
			teks:  kepala + "\tTenaga Medis\t5\t7\t12\n\tDokter Umum\t3\t5\t8\n\tDokter Gigi\t2\t2\t4\n\tTenaga Keperawatan\t10\t50\t60\n\tPerawat\t6\t29\t35\n\tBidan\t4\t21\t25\n\tApoteker\t1\t1\t2\n\tJumlah\t16\t58\t74\n",
			ganti: []string{"Jumlah\t16\t58\t74", "Jumlah\t17\t57\t74"},
			want: []string{`11 Kolom "L" tabel "Pegawai" tertulis berjumlah 17, isinya berjumlah 31.`,
				`11 Kolom "P" tabel "Pegawai" tertulis berjumlah 57, isinya berjumlah 115.`}},
		{nama: "rincian tanpa nomor, bilangan kecil",
			teks:  "Tabel 2.1 Pegawai\n\nUraian\tJumlah\nTenaga Medis\t3\nDokter Umum\t2\nDokter Gigi\t1\nPerawat\t4\nAhli\t0\nTerampil\t4\nJumlah\t7\n",
			ganti: []string{"Jumlah\t7", "Jumlah\t8"},
			want:  []string{`10 Kolom "Jumlah" tabel "Pegawai" tertulis berjumlah 8, isinya berjumlah 14.`}},
		{nama: "nama daerah di baris jumlah",
			teks:  "Tabel 2.1 Jumlah Nakes\n\nNo\tKecamatan\tDokter\tBidan\tJumlah\n1\tSuka\t3\t4\t7\n2\tMaju\t5\t6\t11\nKabupaten\t\t8\t10\t18\n",
			ganti: []string{"8\t10\t18", "8\t11\t18"},
			want: []string{`6 Kolom "Bidan" tabel "Jumlah Nakes" tertulis berjumlah 11, isinya berjumlah 10.`,
				`6 Kolom "Jumlah" baris "Kabupaten" tertulis 18, kolom di depannya berjumlah 19.`}},
		{nama: "kolom yang tidak dijumlahkan",
			teks:  "Tabel 2.1 Jumlah Penduduk\n\nNo\tDesa\tLuas\tJumlah\tKepadatan\n1\tSuka\t2\t300\t150\n2\tMaju\t3\t300\t100\n\tJumlah\t5\t600\t120\n",
			ganti: []string{"600", "610"},
			want:  []string{`6 Kolom "Jumlah" tabel "Jumlah Penduduk" tertulis berjumlah 610, isinya berjumlah 600.`}},
		{nama: "baris yang namanya mulai dengan jumlah",
			teks:  "Tabel 2.1 Sarana\n\nUraian\tJumlah\nJumlah Dokter\t5\nJumlah Perawat\t9\nJumlah Puskesmas\t2\n",
			ganti: []string{"Puskesmas\t2", "Puskesmas\t3"}},
	})
}

// A column of totals may sum all before it, its group, the totals of the
// groups, or one kind of every group.
func TestJumlahLajur(t *testing.T) {
	ujiJumlah(t, []kasusJumlah{
		{nama: "baris tanpa rincian",
			teks:  "Tabel 2.3 Data PPKS\n\nNo\tJenis\tL\tP\tJumlah\n1\tLansia\t1\t2\t3\n2\tAnak\t4\t5\t9\n3\tDifabel\t2\t2\t4\n4\tGelandangan\t\t\t12\n\tJumlah\t7\t9\t28\n",
			ganti: []string{"4\t5\t9", "4\t5\t8"},
			want: []string{`5 Kolom "Jumlah" baris "Anak" tertulis 8, kolom di depannya berjumlah 9.`,
				`8 Kolom "Jumlah" tabel "Data PPKS" tertulis berjumlah 28, isinya berjumlah 27.`}},
		{nama: "jumlah tiap kelompok dan jumlah seluruhnya",
			teks:  "Tabel 2.1 Pegawai\n\nNo\tPendidikan\tPNS\t\t\tPPPK\t\t\tTotal\n\t\tL\tP\tJml\tL\tP\tJml\t\n1\tS2\t2\t3\t5\t1\t1\t2\t7\n2\tS1\t10\t20\t30\t5\t5\t10\t40\n\tJumlah\t12\t23\t35\t6\t6\t12\t47\n",
			ganti: []string{"10\t40", "10\t41"},
			want: []string{`6 Kolom "Total" baris "S1" tertulis 41, kolom PNS Jml + PPPK Jml berjumlah 40.`,
				`7 Kolom "Total" tabel "Pegawai" tertulis berjumlah 47, isinya berjumlah 48.`}},
		{nama: "jumlah menurut jenis kelamin di belakang kelompok",
			teks:  "Tabel 2.1 Pegawai\n\nNo\tPendidikan\tPNS\t\t\tPPPK\t\t\tJumlah\t\t\n\t\tL\tP\tL+P\tL\tP\tL+P\tL\tP\tL+P\n1\tS2\t2\t3\t5\t1\t1\t2\t3\t4\t7\n2\tS1\t10\t20\t30\t5\t5\t10\t15\t25\t40\n\tJumlah\t12\t23\t35\t6\t6\t12\t18\t29\t47\n",
			ganti: []string{"10\t15\t25\t40", "10\t15\t26\t40"},
			want: []string{`6 Kolom "Jumlah P" baris "S1" tertulis 26, kolom PNS P + PPPK P berjumlah 25.`,
				`7 Kolom "Jumlah P" tabel "Pegawai" tertulis berjumlah 29, isinya berjumlah 30.`}},
		{nama: "kolom lain di belakang jumlah",
			teks:  "Tabel 2.1 Jumlah Penduduk\n\nNo\tDesa\tL\tP\tJumlah\tKK\n1\tSuka\t12\t13\t25\t7\n2\tMaju\t20\t21\t41\t11\nJumlah\t\t32\t34\t66\t18\n",
			ganti: []string{"20\t21\t41\t11", "20\t21\t42\t11"},
			want: []string{`5 Kolom "Jumlah" baris "Maju" tertulis 42, kolom di depannya berjumlah 41.`,
				`6 Kolom "Jumlah" tabel "Jumlah Penduduk" tertulis berjumlah 66, isinya berjumlah 67.`}},
		{nama: "sisa di kolom yang namanya mulai dengan jumlah",
			teks:  "Tabel 2.1 Jabatan\n\nNo\tUnit\tFormasi\tTerisi\tJumlah Kosong\n1\tA\t2\t0\t2\n2\tB\t2\t1\t1\n3\tC\t0\t0\t0\n4\tD\t2\t0\t2\n\tJumlah\t6\t1\t5\n",
			ganti: []string{"6\t1\t5", "6\t2\t4"},
			want: []string{`8 Kolom "Terisi" tabel "Jabatan" tertulis berjumlah 2, isinya berjumlah 1.`,
				`8 Kolom "Jumlah Kosong" tabel "Jabatan" tertulis berjumlah 4, isinya berjumlah 5.`}},
		{nama: "jumlah yang bukan jumlah kolom lain",
			teks:  "Tabel 2.1 Penduduk\n\nNo\tDesa\tLuas\tJumlah KK\tJumlah Jiwa\n1\tSuka\t12\t13\t25\n2\tMaju\t20\t21\t43\n3\tJaya\t30\t22\t90\nJumlah\t\t62\t56\t158\n",
			ganti: []string{"62\t56", "62\t57"},
			want:  []string{`7 Kolom "Jumlah KK" tabel "Penduduk" tertulis berjumlah 57, isinya berjumlah 56.`}},
	})
}
